namespace KoreBT.Cli.Tests.Verbs;

public sealed class ReadingOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_of_any_tool_is_read_when_its_columns_are_named()
    {
        string file = _folder.File("predictions.csv", "text;label;prediction\nhi;A;A\nho;A;B\nhu;none;B\n");

        Korebt.Result result = await Korebt.RunAsync("analyze", file, "--column", "utterance=text", "--column", "ExpectedIntent=label", "--column", "MatchedIntent=prediction", "--json");

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        Assert.Equal((1, 2, 0), (Count(result, "truePositives"), Count(result, "falsePositives"), Count(result, "falseNegatives")));
    }

    [Fact]
    public async Task A_false_alarm_can_be_a_false_negative_and_the_file_can_decide()
    {
        string file = _folder.File("a.csv", "Utterance,ExpectedIntent,MatchedIntent,Result Type\nhi,None,B,FP\nho,A,B,TP\n");

        Assert.Equal((0, 1), (Count(await Korebt.RunAsync("analyze", file, "--json"), "truePositives"), Count(await Korebt.RunAsync("analyze", file, "--json", "--false-alarm", "fn"), "falseNegatives")));
        Assert.Equal(1, Count(await Korebt.RunAsync("analyze", file, "--json", "--recorded"), "truePositives"));
    }

    [Theory]
    [InlineData("--column", "text", "names no column")]
    [InlineData("--column", "Text=utterance", "ExpectedIntent, MatchedIntent")]
    [InlineData("--column", "Utterance=", "names no column")]
    [InlineData("--column", "Utterance=--", "no letter or digit")]
    [InlineData("--separator", ";;", "one character")]
    [InlineData("--separator", "\"", "ASCII character other than a quote")]
    public async Task What_makes_no_sense_is_a_mistake_of_the_call(string option, string value, string because)
    {
        Korebt.Result result = await Korebt.RunAsync("analyze", _folder.File("a.csv", Samples.RunA), option, value);

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(because, result.Error, StringComparison.Ordinal);
    }

    private static int Count(Korebt.Result result, string name) => result.Json.GetProperty("koreSummary").GetProperty(name).GetInt32();
}
