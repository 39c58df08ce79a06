using System.Text;
using System.Text.Json;
using KoreBT.Emulator.SampleBot;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Tests.Uploads;

public sealed class SuiteUploadTests
{
    private static IReadOnlyList<TestCase> Read(string content, string type = "json", char delimiter = ',') =>
        SuiteUpload.Read(new UploadedFile("1", "x", type, Encoding.UTF8.GetBytes(content)), delimiter);

    private static string Suite(params string[] inputs) =>
        JsonSerializer.Serialize(new { testCases = inputs.Select(input => new { input, intent = "A" }) });

    [Fact]
    public void The_two_formats_give_the_same_cases()
    {
        IReadOnlyList<TestCase> json = Read("""
            {"testCases":[
              {"input":"hi, you","intent":"A | B","parentIntent":"P","entities":[{"entityName":"x","entityValue":"1"},{"entityName":"y","entityValue":"2"}],"entityOrder":["y","x"]},
              {"input":"bye","intent":"None"}]}
            """);
        IReadOnlyList<TestCase> csv = Read("\uFEFFinput,intent,parentIntent,entityName,entityValue,entityOrder\r\n\"hi, you\",A | B,P,x,1,,\r\n,,,y,2,y>x,\r\nbye,,,,,\r\n", "csv");

        Assert.Equal(Text(json), Text(csv));
        Assert.Equal(["P", ""], json.Select(test => test.ParentIntent));
        Assert.Equal(["y", "x"], json[0].EntityOrder);
        Assert.Null(json[1].ExpectedIntent);
        Assert.Equal(Text(json), Text(JsonSuite.Parse(Encoding.UTF8.GetBytes(JsonSuite.Write(json).ToJsonString()))));

        static string Text(IReadOnlyList<TestCase> cases) => JsonSerializer.Serialize(cases);
    }

    [Theory]
    [InlineData("A | B", "b", true)]
    [InlineData("A|B", "A", true)]
    [InlineData("A", "AB", false)]
    public void An_alternative_is_as_good_as_the_first_one(string expected, string matched, bool isExpected) =>
        Assert.Equal(isExpected, new TestCase("x", expected, []).Expects(matched));

    [Fact]
    public void Neighbours_with_one_utterance_and_expectation_are_one_case()
    {
        Assert.Equal(2, Read(Suite("a", "a", "b")).Count);
        Assert.Equal(3, Read(Suite("a", "b", "a")).Count);
    }

    [Fact]
    public void The_limits_are_the_platforms_to_the_last_one()
    {
        Assert.Equal(1_000, Read(Suite([.. Enumerable.Range(0, 1_000).Select(i => $"u{i}")])).Count);
        Assert.Equal(3_000, Read(Suite(new string('x', 3_000)))[0].Utterance.Length);
        Assert.Contains("1001 utterances", Refused(Suite([.. Enumerable.Range(0, 1_001).Select(i => $"u{i}")])), StringComparison.Ordinal);
        Assert.Contains("utterance 2 has 3001 characters", Refused(Suite("a", new string('x', 3_001))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"testCases\":{}}")]
    [InlineData("{\"testCases\":[]}")]
    [InlineData("{\"testCases\":[7]}")]
    [InlineData("{\"testCases\":[{\"input\":\"a\"}]}")]
    [InlineData("{\"testCases\":[{\"input\":\"\",\"intent\":\"A\"}]}")]
    [InlineData("{\"testCases\":[{\"input\":\"\\ud800\",\"intent\":\"A\"}]}")]
    [InlineData("{\"testCases\":[{\"input\":\"a\",\"intent\":\"A\",\"entities\":{}}]}")]
    [InlineData("{\"testCases\":[{\"input\":\"a\",\"intent\":\"A\",\"entities\":[{}]}]}")]
    [InlineData("{\"testCases\":[{\"input\":\"a\",\"intent\":\"A\",\"entityOrder\":[1]}]}")]
    public void Other_JSON_is_refused(string content) => Assert.NotEqual("", Refused(content));

    [Theory]
    [InlineData("")]
    [InlineData("utterance,intent\na,b\n")]
    [InlineData("input,intent\n")]
    [InlineData("input,intent\n,A\n")]
    [InlineData("input,intent\n\"a,A\n")]
    public void Other_CSV_is_refused(string content) => Assert.NotEqual("", Refused(content, "csv"));

    private static string Refused(string content, string type = "json") => Assert.Throws<InvalidUploadException>(() => Read(content, type)).Message;
}
