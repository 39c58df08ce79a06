using System.Text.Json;
using Acme.Schemas;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

/// <summary>The client of <c>Documents/schemas.yaml</c> at work.</summary>
public sealed class SchemaTests
{
    private const string Dog = """{"id":"1","name":"Rex","kind":"dog","bark":null,"owners":["o"],"chip":{"code":"c"}}""";

    [Fact]
    public async Task A_flattened_record_demands_of_the_caller_what_only_the_caller_sends()
    {
        using FakeService service = new(200, Dog);
        Dog sent = new() { Name = "Rex", Token = "t", Bark = null, Marks = [new AnimalMark { At = 1 }] };
        Dog answer = await new SchemasApi(service.Client()).PutDogAsync(sent, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("""{"name":"Rex","kind":"dog","token":"t","marks":[{"at":1}],"bark":null}""", service.Body);
        Assert.Equal(("1", "dog", "c"), (answer.Id, answer.Kind, answer.Chip.Code));
        Assert.Null(answer.Token);
        Assert.Equal(Dog, JsonSerializer.Serialize(answer));
        Assert.StartsWith("Dog {", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_service_has_not_set_yet_is_left_out_of_text_and_equality()
    {
        Dog dog = new() { Name = "Rex", Token = "t", Bark = null };
        Assert.Equal("""Dog {"name":"Rex","kind":"dog","token":"***","bark":null}""", dog.ToString());
        Assert.Equal(dog, dog with { Marks = null });
    }

    [Fact]
    public void What_the_service_must_send_is_checked() =>
        Assert.Contains("'chip'", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dog>("""{"id":"1","name":"Rex","bark":null,"owners":[]}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_kind_of_value_is_read_and_written_back()
    {
        const string json = """
            {"bytes":"AQI=","encoded":"","when":"12:30:00.5","span":"P1DT2H","large":18446744073709551615,"small":5,"typeless":"2026-01-02T03:04:05+00:00","two":2,"yes":true,"pi":3.5,
            "nothing":null,"shape":{"a":1},"list":["AQ==",""],"maybe":null,"grade":1.5,"mixed":1,"rank":2,"pair":[1,2],"tuple":[1,"a"],"labels":{"l":1},"tree":[[],[[]]],
            "deep":{"a":[{"b":null,"c":1}]},"anything":[1]}
            """;
        string compact = json.Replace("\n", "", StringComparison.Ordinal).Trim();
        Values values = JsonSerializer.Deserialize<Values>(compact)!;
        Assert.Equal(compact, JsonSerializer.Serialize(values));
        Assert.Equal([1, 2], values.Bytes.ToArray());
        Assert.Equal(new TimeOnly(12, 30, 0, 500), values.When);
        Assert.Equal(TimeSpan.FromHours(26), values.Span);
        Assert.Equal((2L, true, 3.5), (values.Two, values.Yes, values.Pi));
        Assert.Equal(ValuesRank.Second, values.Rank);
        Assert.Equal(values, JsonSerializer.Deserialize<Values>(compact));
    }

    [Theory]
    [InlineData("PT0S", 0)]
    [InlineData("-PT1M", -60)]
    [InlineData("PT1M", 60)]
    [InlineData("P2W", 1_209_600)]
    public void A_duration_of_fixed_length_is_a_time_span(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Read("span", text).Span);

    [Theory]
    [InlineData("span", "P1M")]
    [InlineData("span", "P1Y2D")]
    [InlineData("span", "P99999999999W")]
    [InlineData("span", "")]
    [InlineData("span", "1:00")]
    [InlineData("when", "12:30:00+02:00")]
    [InlineData("when", "noon")]
    [InlineData("bytes", "%")]
    public void A_value_that_would_have_to_be_changed_is_refused(string member, string text) => Assert.Throws<JsonException>(() => Read(member, text));

    [Theory]
    [InlineData("12:30", "12:30:00")]
    [InlineData("12:30:00Z", "12:30:00")]
    [InlineData("23:59:59.1234567", "23:59:59.1234567")]
    public void A_time_of_day_may_be_short(string text, string expected) => Assert.Contains($"\"when\":\"{expected}\"", JsonSerializer.Serialize(Read("when", text)), StringComparison.Ordinal);

    [Fact]
    public async Task New_kinds_travel_in_paths_and_queries()
    {
        using FakeService service = new(200, """{"bytes":"","when":"01:02:03"}""");
        await new SchemasApi(service.Client()).GetValuesAsync(new TimeOnly(1, 2, 3), TimeSpan.FromMinutes(90), new byte[] { 255 }, new() { Large = ulong.MaxValue }, TestContext.Current.CancellationToken);
        Assert.Equal("/values/01%3A02%3A03/PT1H30M/%2Fw%3D%3D?large=18446744073709551615", service.Target);
    }

    [Fact]
    public void A_generic_schema_is_filled_by_whoever_refers_to_it()
    {
        DogPage page = JsonSerializer.Deserialize<DogPage>("{\"items\":[" + Dog + "],\"next\":{\"href\":\"?p=2\"}}")!;
        Assert.Equal("Rex", page.Items[0].Name);
        Assert.Equal("?p=2", page.Next!.Href!.OriginalString);
    }

    [Fact]
    public void A_member_that_is_required_and_not_listed_is_found_among_the_others()
    {
        Odd odd = JsonSerializer.Deserialize<Odd>("""{"there":"x","missing":1,"rest":{"a":"b","x-c":3},"sealed":{"a":"b","c":1},"free":{"b":1}}""")!;
        Assert.True(odd.AdditionalProperties.TryGetValue("missing", out _));
        Assert.Equal(3, odd.Rest!.AdditionalProperties["x-c"]);
        Assert.Equal("""{"a":"b"}""", JsonSerializer.Serialize(odd.Sealed));
    }

    [Fact]
    public void Awkward_names_are_members_like_any_other()
    {
        const string json = """{"names":"1","equals":"2","ToString":"3","class":"4","a.b":"6","a-b":"7","$":"8","1":"9","String":"10","Values":"equals"}""";
        Names names = JsonSerializer.Deserialize<Names>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(names));
        Assert.Equal(("1", "2", "4"), (names.NamesValue, names.EqualsValue, names.Class));
    }

    private static Values Read(string member, string text)
    {
        Dictionary<string, string> members = new(StringComparer.Ordinal) { ["bytes"] = "", ["when"] = "00:00", [member] = text };
        return JsonSerializer.Deserialize<Values>(JsonSerializer.Serialize(members))!;
    }
}
