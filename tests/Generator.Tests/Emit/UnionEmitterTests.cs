using System.Text.Json;
using Acme.Unions;
using CsCheck;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

/// <summary>Unions at work: each way to tell cases apart, and what stays raw.</summary>
public sealed class UnionEmitterTests
{
    private const string Star = """{"type":"star","points":[1,2.5]}""";

    public static TheoryData<string, Type> Shapes { get; } = new()
    {
        { """{"type":"circle","radius":2}""", typeof(Circle) },
        { """{"type":"polygon","points":[]}""", typeof(Polygon) },
        { Star, typeof(Polygon) },
        { """{"type":"blob","x":1.50}""", typeof(JsonElement) },
        { """{"x":{"type":"circle"}}""", typeof(JsonElement) },
        { """{"type":7}""", typeof(JsonElement) },
        { "[1,\"circle\"]", typeof(JsonElement) },
        { "\"circle\"", typeof(JsonElement) },
    };

    public static TheoryData<string, string, Type> Members { get; } = new()
    {
        { "mark", """{"type":"circle","radius":2}""", typeof(Circle) },
        { "mark", """{"type":"dot","x":1}""", typeof(Dot) },
        { "mark", """{"type":"Line","to":1}""", typeof(Line) },
        { "mark", """{"type":"line","to":1}""", typeof(JsonElement) },
        { "step", """{"kind":"wait","seconds":3}""", typeof(Wait) },
        { "step", """{"kind":"go","speed":1.5}""", typeof(StepWithSpeed) },
        { "step", """{"kind":"run"}""", typeof(StepWithSpeed) },
        { "step", """{"kind":"jump","note":"n"}""", typeof(StepWithNote) },
        { "step", """{"note":"n"}""", typeof(StepWithNote) },
        { "step", """{"kind":"jump"}""", typeof(JsonElement) },
        { "value", "\"t\"", typeof(string) },
        { "value", "1.5", typeof(double) },
        { "value", "9007199254740993", typeof(long) },
        { "value", "true", typeof(bool) },
        { "value", """["a","b"]""", typeof(IReadOnlyList<string>) },
        { "value", """{"a":1}""", typeof(IReadOnlyDictionary<string, long>) },
        { "prompt", "\"t\"", typeof(string) },
        { "prompt", """["a"]""", typeof(IReadOnlyList<string>) },
        { "prompt", "[1,2]", typeof(IReadOnlyList<long>) },
        { "prompt", "[[1],[2,3]]", typeof(IReadOnlyList<IReadOnlyList<long>>) },
        { "prompt", """[{"type":"dot"}]""", typeof(IReadOnlyList<Dot>) },
        { "prompt", "[]", typeof(IReadOnlyList<string>) },
        { "prompt", "[true]", typeof(JsonElement) },
        { "prompt", "5", typeof(JsonElement) },
        { "match", """{"value":1}""", typeof(MatchValue) },
        { "match", """{"text":"t","more":[1,{"value":2}]}""", typeof(MatchText) },
        { "match", """{"options":[]}""", typeof(MatchAny) },
        { "content", """{"content":"t"}""", typeof(ContentPlainContent) },
        { "content", """{"content":["t"]}""", typeof(ContentRichContent) },
        { "content", """{"content":1}""", typeof(JsonElement) },
        { "size", """{"unit":"m","radius":2,"height":1}""", typeof(SizeWithRadius) },
        { "size", """{"unit":"m","width":2,"height":1}""", typeof(SizeWithWidth) },
        { "size", """{"unit":"m"}""", typeof(SizeWithWidth) },
        { "size", """{"radius":2}""", typeof(JsonElement) },
        { "tree", "[\"a\",[1,[]]]", typeof(IReadOnlyList<Tree?>) },
        { "tree", "1", typeof(Leaf) },
        { "tone", "\"orange\"", typeof(Warm) },
        { "tone", "\"blue\"", typeof(Cold) },
        { "tone", "\"pink\"", typeof(JsonElement) },
        { "maybe", Star, typeof(Polygon) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_tag_decides_and_what_it_does_not_list_stays_raw(string json, Type expected)
    {
        Shape shape = JsonSerializer.Deserialize<Shape>(json);
        Assert.Equal(expected, shape.Value!.GetType());
        Assert.Equal(json, JsonSerializer.Serialize(shape));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Each_kind_of_difference_finds_its_case_and_writes_the_same(string member, string json, Type expected)
    {
        string all = member == "mark" ? "{\"mark\":" + json + "}" : "{\"mark\":{\"type\":\"dot\"},\"" + member + "\":" + json + "}";
        All read = JsonSerializer.Deserialize<All>(all)!;
        object union = typeof(All).GetProperty(char.ToUpperInvariant(member[0]) + member[1..])!.GetValue(read)!;
        object? value = union.GetType().GetProperty(union is Acme.Unions.Value ? "ValueCase" : "Value")!.GetValue(union);
        Assert.IsType(expected, value, exactMatch: false);
        Assert.Equal(all, JsonSerializer.Serialize(read));
        Assert.Equal(read, JsonSerializer.Deserialize<All>(all));
    }

    [Fact]
    public void What_decides_may_come_late_and_be_hidden_in_other_members_before()
    {
        Assert.IsType<Circle>(JsonSerializer.Deserialize<Shape>("""{"radius":2,"more":{"type":"polygon"},"t\u0079pe":"circle"}""").Value);
        Assert.IsType<MatchText>(JsonSerializer.Deserialize<Match>("""{"more":[1,{"value":2}],"text":"t"}""").Value);
    }

    [Theory]
    [InlineData("""{"type":"circle"}""", "Circle: the required member 'radius' is missing or null.")]
    [InlineData("""{"type":"circle","radius":"big"}""", "a number expected at byte 26, found String.")]
    public async Task A_listed_case_that_cannot_be_read_is_an_error_and_not_raw(string json, string expected)
    {
        using FakeService service = new(200, json);
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => new UnionsApi(service.Client()).CreateShapeAsync(new Polygon { Type = "star", Points = [] }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.EndsWith(expected, e.Message, StringComparison.Ordinal);
        Assert.Equal("""{"type":"star","points":[]}""", service.Body);
    }

    [Fact]
    public async Task A_union_is_a_body_a_result_an_item_and_an_error()
    {
        using FakeService service = new(200, "[" + Star + ",{\"type\":\"blob\"}]");
        IReadOnlyList<Shape> shapes = await new UnionsApi(service.Client()).ListShapesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["star", "blob"], shapes.Select(s => s.Type));
        using FakeService refusal = new(409, """{"code":5}""");
        ApiException<Failure> e = await Assert.ThrowsAsync<ApiException<Failure>>(() => new UnionsApi(refusal.Client()).CreateShapeAsync(new Circle { Radius = 1 }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(e.Error.TryGetValue(out FailureObject? failure));
        Assert.Equal(5, failure.Code);
        Assert.Equal("""{"type":"circle","radius":1}""", refusal.Body);
    }

    [Fact]
    public void A_case_is_asked_for_matched_and_switched_on()
    {
        Shape shape = new Circle { Radius = 2 };
        Assert.True(shape.TryGetValue(out Circle? circle));
        Assert.False(shape.TryGetValue(out Polygon? _));
        Assert.False(shape.TryGetValue(out JsonElement _));
        Assert.Equal(2, circle.Radius);
        Assert.Equal("circle 2", shape.Match(c => "circle " + c.Radius, p => "polygon", other => "raw"));
        Assert.Equal("raw", JsonSerializer.Deserialize<Shape>("{}").Match(c => "circle", p => "polygon", other => "raw"));
        Assert.Equal("circle", shape.Value switch { Circle => "circle", Polygon => "polygon", _ => "raw" });
        Assert.Equal("circle", shape.Type);
    }

    [Fact]
    public void An_unassigned_union_holds_nothing_and_cannot_be_written()
    {
        Shape empty = default;
        Assert.Null(empty.Value);
        Assert.Equal("Shape", empty.ToString());
        Assert.Equal(default, empty);
        Assert.NotEqual(empty, new Circle { Radius = 1 });
        Assert.Equal(0, empty.GetHashCode());
        Assert.Equal("The Shape holds no value: it was never assigned.", Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(empty)).Message);
        Assert.Throws<InvalidOperationException>(() => empty.Match(c => 1, p => 2, o => 3));
        Assert.Throws<ArgumentNullException>(() => new Shape((Circle)null!));
    }

    [Fact]
    public void Null_is_a_union_that_is_not_there()
    {
        All all = JsonSerializer.Deserialize<All>("""{"mark":{"type":"dot"},"maybe":null,"marks":{"a":null,"b":{"type":"dot"}},"shapes":[null]}""")!;
        Assert.Null(all.Maybe);
        Assert.Null(all.Marks!["a"]);
        Assert.Equal(typeof(Dot), all.Marks["b"]!.Value.Value!.GetType());
        Assert.Equal([null], all.Shapes!);
        Assert.Contains("\"maybe\":null,\"marks\":{\"a\":null,\"b\":{\"type\":\"dot\"}},\"shapes\":[null]", JsonSerializer.Serialize(all), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_equal_when_they_write_the_same_JSON()
    {
        Shape one = new Polygon { Type = "star", Points = [1, 2] };
        Shape two = new Polygon { Type = "star", Points = new List<double> { 1, 2 } };
        Assert.True(one == two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.True(one != new Polygon { Type = "star", Points = [2, 1] });
        Assert.Equal(JsonSerializer.Deserialize<Shape>("""{"type":"blob"}"""), JsonSerializer.Deserialize<Shape>("""{ "type": "blob" }"""));
    }

    [Fact]
    public void Text_for_people_shows_no_secret_and_nothing_of_a_raw_case()
    {
        Shape secret = new Circle { Radius = 1, Secret = "s3cret" };
        Assert.Equal("""Shape {"type":"circle","radius":1,"secret":"***"}""", secret.ToString());
        Assert.Equal("Shape \"***\"", JsonSerializer.Deserialize<Shape>("""{"type":"blob","key":"t0ken"}""").ToString());
    }

    [Fact]
    public void What_is_no_choice_in_truth_is_the_one_type_that_it_is()
    {
        All all = JsonSerializer.Deserialize<All>("""{"mark":{"type":"dot"},"model":"small","level":"high","moment":"2026-01-01","picky":{"a":"x"}}""")!;
        Assert.Equal(Acme.Unions.Model.Small, all.Model);
        Assert.Equal(Level.High, all.Level);
        Assert.Equal("2026-01-01", all.Moment);
        Assert.Equal("x", all.Picky!.A);
        Assert.False(new Level("other").IsKnown);
    }

    [Fact]
    public void The_resolver_knows_unions_and_nullable_ones()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = UnionsApiJsonResolver.Default };
        Assert.Equal(Star, JsonSerializer.Serialize(JsonSerializer.Deserialize<Shape>(Star, options), options));
        Assert.Null(JsonSerializer.Deserialize<Shape?>("null", options));
        Assert.Equal("null", JsonSerializer.Serialize<Shape?>(null, options));
    }

    [Fact]
    public void Any_case_that_is_written_is_read_as_itself()
    {
        Gen<Shape> shape = Gen.OneOf(
            Gen.Double[-1e9, 1e9].Select(r => (Shape)new Circle { Radius = r }),
            Gen.Double[-1e9, 1e9].Array[0, 5].Select(Gen.Bool.Select(b => b ? "polygon" : "star"), (p, t) => (Shape)new Polygon { Type = t, Points = p }));
        Gen<Value> value = Gen.OneOf(
            Gen.String[Gen.Char.AlphaNumeric, 0, 9].Select(s => (Value)s),
            Gen.Long.Select(n => (Value)n),
            Gen.Bool.Select(b => (Value)b),
            Gen.Long.Array[0, 4].Select(n => new Value(n.Select((v, i) => (v, i)).ToDictionary(p => "k" + p.i, p => p.v))));
        Gen.Select(shape, value).Sample(
            (s, v) => JsonSerializer.Deserialize<Shape>(JsonSerializer.Serialize(s)) == s
                && JsonSerializer.Deserialize<Shape>(JsonSerializer.Serialize(s)).Value!.GetType() == s.Value!.GetType()
                && JsonSerializer.Deserialize<Value>(JsonSerializer.Serialize(v)) == v,
            iter: 1_000);
    }
}
