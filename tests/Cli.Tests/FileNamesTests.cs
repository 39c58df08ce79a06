namespace KoreBT.Cli.Tests;

public sealed class FileNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileNamesTests()
    {
        Directory.CreateDirectory(_folder.File("runs/may"));
        foreach (string name in (string[])["runs/b.csv", "runs/a.csv", "runs/may/c.csv", "runs/x.txt", "what*.csv", "d.csv"])
        {
            _folder.File(name, Samples.RunA);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("runs/*.csv", "runs/a.csv", "runs/b.csv")]
    [InlineData("runs/**/*.csv", "runs/a.csv", "runs/b.csv", "runs/may/c.csv")]
    [InlineData("./runs/m*/*.csv", "./runs/may/c.csv")]
    [InlineData("what*.csv", "what*.csv")]
    [InlineData("nowhere.csv", "nowhere.csv")]
    [InlineData("*.CSV")]
    public void A_pattern_stands_for_its_files_in_their_order_by_name(string word, params string[] names)
    {
        if (names.Length == 0)
        {
            Assert.Contains(word, Assert.Throws<IOException>(() => FileNames.Of([word], _folder.Path)).Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(names, FileNames.Of([word], _folder.Path));
        Assert.Equal(names.Select(name => Path.Combine(_folder.Path, name)), FileNames.Of([Path.Combine(_folder.Path, word)], _folder.Path));
    }

    [Fact]
    public void No_pattern_adds_a_file_that_is_there_but_who_names_one_twice_means_it() =>
        Assert.Equal(["runs/b.csv", "runs/b.csv", "runs/a.csv"], FileNames.Of(["runs/b.csv", "runs/b.csv", "runs/*.csv"], _folder.Path));

    [Fact]
    public async Task Verbs_that_take_several_files_take_patterns()
    {
        string pattern = _folder.File("runs/*.csv");

        Korebt.Result text = await Korebt.RunAsync("analyze", pattern);
        Korebt.Result json = await Korebt.RunAsync("analyze", pattern, "--json");
        Korebt.Result history = await Korebt.RunAsync("history", pattern, "--json");

        Assert.Equal((ExitCodes.Fine, ExitCodes.Fine, ExitCodes.Fine), (text.Code, json.Code, history.Code));
        Assert.Equal(3, text.Output.Split("Kore recall").Length);
        Assert.Equal([_folder.File("runs/a.csv"), _folder.File("runs/b.csv")], json.Json.GetProperty("runs").EnumerateArray().Select(static run => run.GetProperty("name").GetString()));
        Assert.Equal(2, history.Json.GetProperty("runs").GetArrayLength());
    }

    [Theory]
    [InlineData(ExitCodes.Usage, "--format", "junit")]
    [InlineData(ExitCodes.Usage, "--report", "text=x.txt")]
    public async Task A_report_is_of_one_run(int code, params string[] options) =>
        Assert.Equal(code, (await Korebt.RunAsync(["analyze", _folder.File("runs/*.csv"), .. options])).Code);
}
