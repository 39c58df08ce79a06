using System.Text.Json;
using Acme.Shop;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

public sealed class ObjectEmitterTests
{
    private const string Least = "\"id\":\"1\",\"created\":\"2026-01-02T03:04:05+00:00\",\"owner\":null";

    [Fact]
    public void Every_kind_of_member_is_read_and_written_back()
    {
        const string json = """
            {"kind":"item","id":"1","created":"2026-01-02T03:04:05+00:00","owner":"o","label":"l","note":"n","price":"1.50","weight":2.50,"count":-3,"total":9007199254740993,
            "ratio":0.1,"share":0.5,"active":true,"day":"2026-02-03","guid":"0f8fad5b-d9cb-469f-a165-70867728950e","link":"/a?b=c","color":"dark-blue","rank":-1,
            "secret":"s","pin":42,"old":"x","anything":[1,{"a":null}],"matrix":[[1,2],[],[3]],"maybes":[1,null],"scores":{"a":1.5,"b":2},
            "parent":{"kind":"item","id":"2","created":"2026-01-02T03:04:05+00:00","owner":null,"price":"0"},
            "stroke":{"width":1,"reader":"r","more":"m","class":"c"},"shelves":{"count":1,"top":"red","low":"new"}}
            """;
        string compact = json.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        Item item = JsonSerializer.Deserialize<Item>(compact)!;
        Assert.Equal(compact, JsonSerializer.Serialize(item));
        Assert.Equal(1.50m, item.Price);
        Assert.Equal(9007199254740993, item.Total);
        Assert.Equal(Color.DarkBlue, item.Color);
        Assert.Equal(new DateOnly(2026, 2, 3), item.Day);
        Assert.Equal([1L, null], item.Maybes!);
        Assert.Equal("2", item.Parent!.Id);
        Assert.Equal("m", item.Stroke!.More);
        Assert.Equal("new", item.Shelves!.AdditionalProperties["low"].Value);
        Assert.Equal("item", item.Kind);
    }

    [Theory]
    [InlineData("\"0.90\"", "\"0.90\"")]
    [InlineData("0.90", "\"0.90\"")]
    [InlineData("1E2", "\"100\"")]
    [InlineData("\"-5\"", "\"-5\"")]
    public void A_decimal_is_read_from_text_and_from_a_number_and_written_as_text(string sent, string written) =>
        Assert.Contains("\"price\":" + written, JsonSerializer.Serialize(Read($"{Least},\"price\":{sent}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"id\":\"1\"}", "Item: the required member 'created' is missing or null.")]
    [InlineData("{\"id\":null,\"created\":\"2026-01-02T03:04:05Z\",\"owner\":null,\"price\":\"1\"}", "Item: the required member 'id' is missing or null.")]
    [InlineData("{\"id\":\"1\",\"created\":\"2026-01-02T03:04:05Z\",\"price\":\"1\"}", "Item: the required member 'owner' is missing or null.")]
    [InlineData("{\"id\":7}", "text expected at byte 6, found Number.")]
    [InlineData("{\"count\":1.5}", "a whole number expected at byte 9, found Number.")]
    [InlineData("{\"count\":3000000000}", "a whole number of 32 bits expected at byte 9, found Number.")]
    [InlineData("{\"price\":\"cheap\"}", "a decimal number in text expected at byte 9, found String.")]
    [InlineData("{\"day\":\"2026-02-30\"}", "a date such as 2026-01-31 expected at byte 7, found String.")]
    [InlineData("{\"created\":\"yesterday\"}", "a date and time such as 2026-01-31T12:00:00Z expected at byte 11, found String.")]
    [InlineData("{\"matrix\":[1]}", "a list expected at byte 11, found Number.")]
    [InlineData("[]", "Item expected at byte 0, found StartArray.")]
    public async Task What_does_not_fit_is_named_with_its_place(string json, string expected)
    {
        using FakeService service = new(200, json);
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => new ShopApi(service.Client()).GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken));
        Assert.EndsWith(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_number_may_be_written_with_a_fraction_of_zero() => Assert.Equal(5, Read(Least + ",\"price\":\"1\",\"count\":5.0").Count);

    [Fact]
    public void A_time_without_an_offset_is_UTC_on_every_machine() =>
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Read("\"id\":\"1\",\"created\":\"2026-01-02T03:04:05\",\"owner\":null,\"price\":\"1\"").Created);

    [Theory]
    [InlineData("\"label\":null", true)]
    [InlineData("", false)]
    public void Null_and_absent_are_told_apart_where_both_can_be_sent(string member, bool sent)
    {
        Item item = Read(Least + ",\"price\":\"1\"" + (sent ? "," + member : ""));
        Assert.Null(item.Label);
        Assert.Equal(sent, JsonSerializer.Serialize(item).Contains("\"label\":null", StringComparison.Ordinal));
    }

    [Fact]
    public void Assigning_null_sends_null_and_not_assigning_sends_nothing()
    {
        Item silent = New();
        Item cleared = silent with { Label = null };
        Assert.DoesNotContain("label", JsonSerializer.Serialize(silent), StringComparison.Ordinal);
        Assert.Contains("\"label\":null", JsonSerializer.Serialize(cleared), StringComparison.Ordinal);
        Assert.NotEqual(silent, cleared);
    }

    [Fact]
    public void An_optional_null_is_read_as_absent() => Assert.DoesNotContain("note", JsonSerializer.Serialize(Read(Least + ",\"price\":\"1\",\"note\":null")), StringComparison.Ordinal);

    [Fact]
    public async Task What_only_the_service_sets_stays_out_of_a_body_and_in_everything_else()
    {
        using FakeService service = new(200, "{" + Least + ",\"price\":\"1\"}");
        Item item = Read(Least + ",\"price\":\"1\",\"secret\":\"s\"");
        await new ShopApi(service.Client()).PutItemAsync("1", item, cancellationToken: TestContext.Current.CancellationToken);
        Assert.DoesNotContain("created", service.Body, StringComparison.Ordinal);
        Assert.Contains("\"secret\":\"s\"", service.Body, StringComparison.Ordinal);
        Assert.Contains("created", JsonSerializer.Serialize(item), StringComparison.Ordinal);
    }

    [Fact]
    public void Unlisted_members_are_kept_as_they_came_and_sent_back()
    {
        Item item = Read(Least + ",\"price\":\"1\",\"new\\u0020one\":{\"a\":[1,2.50,null]},\"z\":\"w\"");
        Assert.Equal(2, item.AdditionalProperties.Count);
        Assert.True(item.AdditionalProperties.TryGetValue("new one", out JsonElement kept));
        Assert.Equal("""{"a":[1,2.50,null]}""", kept.GetRawText());
        Assert.EndsWith(""","new one":{"a":[1,2.50,null]},"z":"w"}""", JsonSerializer.Serialize(item), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_allows_no_other_members_drops_them() =>
        Assert.Equal("""{"width":1}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<ItemStroke>("""{"width":1,"new":2}""")));

    [Fact]
    public void Text_for_people_shows_no_secret_and_no_unlisted_value()
    {
        string text = Read(Least + ",\"price\":\"1\",\"secret\":\"s3cret\",\"pin\":4711,\"sneaky\":\"t0ken\"").ToString();
        Assert.StartsWith("Item {\"kind\":\"item\",\"id\":\"1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"secret\":\"***\",\"pin\":\"***\"", text, StringComparison.Ordinal);
        Assert.Contains("\"sneaky\":\"***\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_link_to_the_results_never_prints()
    {
        Acme.Kore.RunResult result = JsonSerializer.Deserialize<Acme.Kore.RunResult>("""{"fileUrl":"https://files.example/x?signature=abc","f1_score":"0.95"}""")!;
        Assert.Equal("https://files.example/x?signature=abc", result.FileUrl);
        Assert.Equal("""RunResult {"f1_score":"0.95","fileUrl":"***"}""", result.ToString());
    }

    [Fact]
    public void Values_are_equal_when_they_write_the_same_JSON()
    {
        Item one = New() with { Matrix = [[1, 2]] };
        Item two = New() with { Matrix = new List<IReadOnlyList<int>> { new List<int> { 1, 2 } } };
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, two with { Matrix = [[2, 1]] });
    }

    [Fact]
    public void The_resolver_gives_the_same_bytes_as_reflection()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = ShopApiJsonResolver.Default };
        Item item = Read(Least + ",\"price\":\"1.0\",\"color\":\"odd\",\"more\":[1]");
        string json = JsonSerializer.Serialize(item, options);
        Assert.Equal(JsonSerializer.Serialize(item), json);
        Assert.Equal(item, JsonSerializer.Deserialize<Item>(json, options));
        Assert.Equal("null", JsonSerializer.Serialize<Color?>(null, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Uri("https://x.example"), options));
    }

    [Fact]
    public void Enum_words_are_ordinal_open_and_equal_by_value()
    {
        Assert.Equal(default, new Color(""));
        Assert.Equal(new Color("").GetHashCode(), default(Color).GetHashCode());
        Assert.NotEqual(Color.Red, new Color("Red"));
        Assert.True(((Color)"sand\"stone").IsKnown);
        Assert.False(new Color("teal").IsKnown);
        Assert.True(Rank.ValueMinus1.IsKnown);
        Assert.Equal("7", new Rank(7).ToString());
    }

    private static Item New() => new() { Id = "1", Owner = null, Price = 2m };

    private static Item Read(string members) => JsonSerializer.Deserialize<Item>("{\"kind\":\"item\"," + members + "}")!;
}
