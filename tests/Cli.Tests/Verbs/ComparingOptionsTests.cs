using System.Globalization;
using System.Text;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class ComparingOptionsTests : IDisposable
{
    private const string Header = "Utterance,ExpectedIntent,MatchedIntent\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_renamed_and_reworded_is_said_and_counts_as_the_same()
    {
        string before = _folder.File("a.csv", Header + "hi,Old,Old\nbye,Old,Old\n");
        string after = _folder.File("b.csv", Header + "hi,New,New\ngood bye,New,Other\n");

        Korebt.Result plain = await Korebt.RunAsync("diff", before, after);
        Korebt.Result told = await Korebt.RunAsync("diff", before, after, "--rename-intent", "old=New", "--reword", "bye=good bye", "--json");

        Assert.Contains("--rename-intent \"Old=New\"", plain.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (Count(told, "stillPassing"), Count(told, "regressed"), Count(told, "expectationChanged")));
    }

    [Fact]
    public async Task Copies_that_are_refused_are_named_with_their_lines()
    {
        string before = _folder.File("a.csv", Header + "hi,A,A\nHI,A,A\n");

        Korebt.Result result = await Korebt.RunAsync("diff", before, before, "--duplicates", "reject");

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Contains("2 times (lines 2, 3)", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rename-intent", "Old", "Write OLD=NEW")]
    [InlineData("--reword", "=new", "Write OLD=NEW")]
    [InlineData("--margin", "0", "percentage points")]
    [InlineData("--margin", "1,5", "percentage points")]
    [InlineData("--margin", "100", "percentage points")]
    public async Task What_makes_no_sense_is_a_mistake_of_the_call(string option, string value, string because)
    {
        string file = _folder.File("a.csv", Samples.RunA);

        Korebt.Result result = await Korebt.RunAsync("diff", file, file, option, value);

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(because, result.Error, StringComparison.Ordinal);
    }

    /// <summary>The status of a process is taken modulo 256, so a count would say that all is well.</summary>
    [Fact]
    public async Task Two_hundred_and_fifty_six_regressions_are_not_none()
    {
        StringBuilder before = new(Header);
        StringBuilder after = new(Header);
        for (int row = 0; row < 256; row++)
        {
            before.Append(CultureInfo.InvariantCulture, $"utterance {row},A,A\n");
            after.Append(CultureInfo.InvariantCulture, $"utterance {row},A,B\n");
        }

        Korebt.Result result = await Korebt.RunAsync("diff", _folder.File("a.csv", before.ToString()), _folder.File("b.csv", after.ToString()), "--fail-on-regression");

        Assert.Equal(ExitCodes.Regressed, result.Code);
    }

    private static int Count(Korebt.Result result, string kind) => result.Json.GetProperty("counts").GetProperty(kind).GetInt32();
}
