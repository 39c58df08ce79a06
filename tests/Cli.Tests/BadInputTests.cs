namespace KoreBT.Cli.Tests;

/// <summary>Every file that cannot be trusted: one sentence that names it, the line and what to do; exit code 3; no number.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Table = "\"Bot Name\",\"Example\"\n\n\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\"\n\"one\",\"A\",\"A\"\n\"two\",\"B\",\"A\"\n";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string?> Files => new()
    {
        { "missing.csv", null },
        { "empty.csv", "" },
        { "blank.csv", "\n\n\n" },
        { "no-table.csv", "\"Bot Name\",\"Example\"\n\"Utterance Count\",\"2\"\n" },
        { "not-csv.csv", "<html><body>Sign in</body></html>\n" },
        { "header-only-words.csv", "Utterance Count\n" },
        { "cut-in-a-quoted-cell.csv", Table[..^3] },
        { "cut-in-the-note.csv", "\"Bot Name\",\"Example\"\n\"Notes:\",\"first line\nsecond" },
        { "repeated-column.csv", "\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\",\"MatchedIntent\"\n\"one\",\"A\",\"A\",\"B\"\n" },
        { "missing-column.csv", "\"Utterance\",\"ExpectedIntent\"\n\"one\",\"A\"\n" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Analyze_refuses_it_in_one_sentence(string name, string? content)
    {
        Korebt.Result result = await Korebt.RunAsync("analyze", _folder.File(name, content));

        CheckRefusal(result, name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Diff_refuses_it_on_either_side(string name, string? content)
    {
        string good = _folder.File("good.csv", Table);
        string bad = _folder.File(name, content);

        CheckRefusal(await Korebt.RunAsync("diff", bad, good), name);
        CheckRefusal(await Korebt.RunAsync("diff", good, bad, "--json"), name);
    }

    [Theory]
    [InlineData("cut-in-a-quoted-cell.csv", "line 5")]
    [InlineData("cut-in-the-note.csv", "line 2")]
    [InlineData("repeated-column.csv", "line 1")]
    [InlineData("missing-column.csv", "line 1")]
    public async Task The_line_is_named_where_there_is_one(string name, string line)
    {
        string? content = Files.Single(row => row.Data.Item1 == name).Data.Item2;

        Assert.Contains(line, (await Korebt.RunAsync("analyze", _folder.File(name, content))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_not_a_file() => CheckRefusal(await Korebt.RunAsync("analyze", _folder.Path), Path.GetFileName(_folder.Path));

    [Fact]
    public async Task Two_runs_with_no_utterance_in_common_cannot_be_compared()
    {
        string one = _folder.File("one.csv", Table);
        string other = _folder.File("other.csv", Table.Replace("one", "three", StringComparison.Ordinal).Replace("two", "four", StringComparison.Ordinal));

        Korebt.Result result = await Korebt.RunAsync("diff", one, other);

        CheckRefusal(result, "one.csv");
        Assert.Contains("other.csv", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_process_it_is_the_same_and_shows_no_stack_trace()
    {
        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string>(), "analyze", "nowhere.csv");

        CheckRefusal(result, "nowhere.csv");
    }

    private static void CheckRefusal(Korebt.Result result, string name)
    {
        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Equal("", result.Output);
        Assert.Contains(name, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
    }
}
