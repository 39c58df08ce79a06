using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Acme.Twins;
using CsCheck;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

/// <summary>
/// The generated readers and writers against System.Text.Json on the same model: both refuse a text, or both read it and write the same
/// bytes. Where ours differ on purpose, the texts stand in <see cref="OnPurpose"/>.
/// </summary>
public sealed class JsonDifferentialTests
{
    private static readonly JsonSerializerOptions Ours = new() { TypeInfoResolver = TwinsApiJsonResolver.Default };
    private static readonly JsonSerializerOptions Theirs = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true };

    private static readonly string[] Texts = ["\"\"", "\"a\"", "\"\\u00e9\\n\\\"\"", "\"<&'+>\"", "\"𝒳\"", "\"\\ud835\\udcb3\"", "\"\\ud800\"", "\"ünï\""];
    private static readonly string[] Whole = ["0", "1", "-1", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615", "18446744073709551616"];
    /// <summary>In range for a double, not for a float.</summary>
    private const string TooLarge = "1.7976931348623157e308";

    private static readonly string[] Broken = ["0.5", "1e-7", TooLarge, "3.4028235e38", "79228162514264337593543950335", "1.10", "-1.25E1"];
    private static readonly string[] Dates = ["\"2026-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00.1234567+05:30\"", "\"2026-02-30T12:00:00Z\"", "\"2026-01-31\"", "\"2026-13-01\"", "\"0001-01-01\"", "\"26-1-1\""];
    private static readonly string[] Others = ["null", "true", "false", "[]", "{}", "[null]", "[[]]", "[[1],[]]", "[1,null]", "[\"a\",\"b\"]", "{\"a\":1}", "{\"a\":null}", "{\"name\":\"n\"}", "{\"name\":null}", "{\"name\":\"n\",\"next\":{\"name\":\"m\",\"next\":null,\"x\":[1]}}", "[{\"name\":\"n\"},{\"name\":\"m\"}]", "[{}]"];
    private static readonly string[] Special = ["\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"https://a.test/ä?b=c\"", "\"/relative\"", "\"AAEC\"", "\"AA=\"", "\"red\"", "\"dark \\\"blue\\\"\"", "\"purple\""];

    private static readonly string[] Names =
        ["id", "owner", "size", "total", "big", "ratio", "share", "price", "active", "created", "day", "guid", "link", "bytes", "color", "anything", "tags", "matrix", "maybes", "scores", "inner", "twins", "unlisted", "", "ID"];

    private static readonly string[] Required =
    [
        "\"id\":\"1\",\"owner\":null,\"size\":7",
        "\"size\":7,\"\\u0069d\":\"1\",\"owner\":\"o\"",
        "\"id\":\"1\",\"size\":7",
        "\"id\":null,\"owner\":null,\"size\":7",
        "\"id\":\"1\",\"owner\":5,\"size\":7",
        "\"id\":\"1\",\"owner\":null,\"size\":\"7\"",
        "\"id\":\"1\",\"owner\":null,\"size\":null",
        "",
    ];

    /// <summary>Most texts have what is required; most values are of a kind that some member takes. A name may stand twice.</summary>
    private static readonly Gen<string> Text = Gen.Select(
        Gen.Frequency((8, Gen.Const(Required[0])), (2, Of(Required))),
        Gen.Select(Of(Names), Of([.. Texts, .. Whole, .. Broken, .. Dates, .. Others, .. Special]), Gen.Bool).Where(m => IsComparable(m.Item1, m.Item2)).Array[0, 6],
        Gen.Int[0, 6],
        (required, members, at) =>
        {
            List<string> all = [.. members.Where(m => !IsReplacedOnPurpose(m.Item1, m.Item2) || members.Count(o => o.Item1 == m.Item1) == 1).Select(m => Name(m.Item1, m.Item3) + ":" + m.Item2)];
            all.Insert(Math.Min(at, all.Count), required);
            return "{" + string.Join(" , ", all.Where(m => m.Length > 0)) + "}";
        });

    /// <summary>A member, what ours writes of it (null: ours refuse it), and whether System.Text.Json refuses it.</summary>
    public static TheoryData<string, string?, bool> OnPurpose { get; } = new()
    {
        // JSON has one kind of number: services write whole ones with a point.
        { "\"total\":7.0", "\"total\":7", true },
        { "\"total\":1e2", "\"total\":100", true },
        { "\"big\":-0", "\"big\":0", true },

        // Null is no text, and the list says that it holds text.
        { "\"tags\":[null]", null, false },

        // People write them in all the forms that .NET knows.
        { "\"guid\":\"{0f8fad5b-d9cb-469f-a165-70867728950e}\"", "\"guid\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"", true },

        // No offset: UTC, not the zone of the machine.
        { "\"created\":\"2026-01-31T12:00:00\"", "\"created\":\"2026-01-31T12:00:00+00:00\"", false },

        // Of two members of one name the last counts; null is as good as absent, and takes nothing back.
        { "\"total\":7,\"total\":null", "\"total\":7", false },

        // Theirs takes a number that is out of range for infinity, which nobody notices when a later member of that name takes its place; ours refuse it where it stands.
        { $"\"share\":{TooLarge},\"share\":0.5", null, false },
    };

    [Fact]
    public void Read_and_write_what_System_Text_Json_does() => Text.Sample(static text =>
    {
        string ours = Outcome<Twin>(text, Ours);
        string theirs = Outcome<TwinMirror>(text, Theirs);
        Assert.True(ours == theirs, text + "\nours:   " + ours + "\ntheirs: " + theirs);
    }, iter: 20_000);

    [Theory]
    [MemberData(nameof(OnPurpose))]
    public void Differ_on_purpose_in_these_texts_alone(string member, string? written, bool isRefused)
    {
        const string required = "{\"id\":\"1\",\"owner\":null,\"size\":7";
        string text = required + "," + member + "}";
        Assert.Equal(written is null ? "refused" : required + "," + written + "}", Outcome<Twin>(text, Ours));
        Assert.Equal(isRefused, Outcome<TwinMirror>(text, Theirs) == "refused");
    }

    /// <summary>Not what stands in <see cref="OnPurpose"/>, and no required member, which <see cref="Required"/> tries.</summary>
    private static bool IsComparable(string name, string value) => !(name is "tags" or "matrix" or "twins" && value == "[null]") && name is not ("id" or "owner" or "size");

    /// <summary>What is treated in another way when the name stands twice; see <see cref="OnPurpose"/>. Alone, both treat it alike.</summary>
    private static bool IsReplacedOnPurpose(string name, string value) => value == "null" || (name == "share" && value == TooLarge);

    private static Gen<string> Of(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Name(string name, bool isEscaped) =>
        "\"" + (isEscaped ? string.Concat(name.Select(c => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture))) : name) + "\"";

    private static string Outcome<T>(string text, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(Encoding.UTF8.GetBytes(text), options), options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // Theirs reads a number out of range as infinity, and then cannot write it.
            return "refused";
        }
    }
}
