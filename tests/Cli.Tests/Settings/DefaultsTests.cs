namespace KoreBT.Cli.Tests.Settings;

/// <summary>As processes, in a folder with a korebt.json: typed words are stronger than variables, and variables stronger than the file.</summary>
public sealed class DefaultsTests : IDisposable
{
    private static readonly Dictionary<string, string> Nobody = [];
    private readonly TemporaryFolder _folder = new();

    public DefaultsTests()
    {
        _folder.File("a.csv", Samples.RunA);
        _folder.File("b.csv", Samples.RunB);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_setting_counts_as_if_it_had_been_typed()
    {
        _folder.File("korebt.json", """{ "margin": 40, "policy": "gate.yaml" }""");
        _folder.File("gate.yaml", "rules: [{metric: regressed, atMost: 0}]");

        Korebt.Result settled = await RunAsync("diff", "a.csv", "b.csv", "--json");
        Korebt.Result typed = await RunAsync("diff", "a.csv", "b.csv", "--json", "--margin", "2");
        Korebt.Result gate = await RunAsync("gate", "a.csv", "b.csv");

        Assert.Equal(0.4, settled.Json.GetProperty("significance").GetProperty("margin").GetDouble());
        Assert.Equal(0.02, typed.Json.GetProperty("significance").GetProperty("margin").GetDouble());
        Assert.Equal((ExitCodes.Regressed, ""), (gate.Code, gate.Error));
    }

    [Fact]
    public async Task The_environment_is_stronger_than_the_file()
    {
        _folder.File("korebt.json", """{ "scope": "intent" }""");

        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string> { ["KOREBT_SCOPE"] = "assertion" }, "diff", "a.csv", "b.csv", "--json");

        Assert.Equal("assertion", result.Json.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task A_setting_that_its_option_would_not_take_is_named_with_its_place_and_the_file_alone_stops_no_other_verb()
    {
        string file = _folder.File("korebt.json", "{\n  \"scope\": \"everything\"\n}");

        Korebt.Result diff = await RunAsync("diff", "a.csv", "b.csv");
        Korebt.Result version = await RunAsync("completion", "bash");

        Assert.Equal((ExitCodes.Usage, ""), (diff.Code, diff.Output));
        Assert.StartsWith($"{file}:2: Argument 'everything' not recognized.", diff.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Fine, version.Code);
    }

    private Task<Korebt.Result> RunAsync(params string[] args) => Korebt.RunProcessAsync(_folder.Path, Nobody, args);
}
