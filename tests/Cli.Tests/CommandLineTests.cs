namespace KoreBT.Cli.Tests;

public sealed class CommandLineTests
{
    private static readonly Dictionary<string, string> Nobody = [];

    public static TheoryData<string> WrongCalls =>
    [
        "nonsense",
        "analyze",
        "diff a.csv",
        "diff a.csv b.csv --scope everything",
        "gate --policy p.yaml",
        "gate a.csv b.csv",
        "gate a.csv b.csv c.csv --policy p.yaml",
        "run",
        "run smoke --bot-version newest",
        "run smoke --poll-interval 0",
        "run smoke --timeout -1",
        "run smoke --timeout soon",
        "run smoke --timeout 0,5",
        "run smoke --timeout NaN",
        "run smoke --timeout 1e400",
        "run smoke --poll-interval 1e-9",
        "run smoke --client-secret abc",
        "status smoke",
        "download smoke",
        "run ..",
        "run .",
        "status .. tr-1",
        "download smoke ..",
        "emulate --fault nonsense",
        "emulate --fault",
        "emulate --run-duration 0",
        "emulate status-503",
    ];

    [Theory]
    [MemberData(nameof(WrongCalls))]
    public async Task A_wrong_call_is_a_usage_error_and_never_looks_like_a_regression(string call)
    {
        Korebt.Result result = await Korebt.RunAsync(Nobody, call.Split(' '));

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.NotEmpty(result.Error);
        Assert.Equal("", result.Output);
    }

    [Theory]
    [InlineData("analyze", "")]
    [InlineData("diff", "", "b.csv")]
    [InlineData("diff", "a.csv", " ")]
    [InlineData("gate", "", "b.csv", "--policy", "p.yaml")]
    [InlineData("gate", "a.csv", " ", "--policy", "p.yaml")]
    [InlineData("gate", "a.csv", "--policy", "")]
    [InlineData("run", "")]
    [InlineData("run", "smoke", "--output", "")]
    [InlineData("download", "smoke", "tr-1", "--output", " ")]
    [InlineData("status", "smoke", "")]
    public async Task A_word_that_a_variable_left_empty_is_a_usage_error(params string[] args)
    {
        Korebt.Result result = await Korebt.RunAsync(Nobody, args);

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains("' is no ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_a_name()
    {
        Korebt.Result result = await Korebt.RunAsync("analyze", "@nowhere.csv");

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.StartsWith("@nowhere.csv: there is no such file", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KOREBT_HOST", "Which platform?")]
    [InlineData("KOREBT_BOT", "Which bot?")]
    [InlineData("KOREBT_TOKEN", "Who calls?")]
    public async Task A_blank_variable_is_one_that_is_not_set(string name, string question)
    {
        Dictionary<string, string> variables = new() { ["KOREBT_HOST"] = "https://kore.test", ["KOREBT_BOT"] = "st-1", ["KOREBT_TOKEN"] = "a.b.c", [name] = " " };

        Korebt.Result result = await Korebt.RunAsync(variables, "run", "smoke");

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(question, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which platform?", "--bot", "st-1")]
    [InlineData("Which bot?", "--host", "https://kore.test")]
    [InlineData("Who calls?", "--host", "https://kore.test", "--bot", "st-1")]
    [InlineData("is no address", "--host", "kore", "--bot", "st-1")]
    public async Task What_is_missing_for_a_connection_is_asked_for_by_name(string question, params string[] args)
    {
        Korebt.Result result = await Korebt.RunAsync(Nobody, ["run", "smoke", .. args]);

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(question, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unencrypted", "--host", "http://kore.test", "--bot", "st-1")]
    [InlineData("without the path", "--host", "https://kore.test/api", "--bot", "st-1")]
    [InlineData("cannot stand in the path", "--host", "https://kore.test", "--bot", "..")]
    [InlineData("The language is a code", "--host", "https://kore.test", "--bot", "st-1", "--language", "en\r\nX-Evil: 1")]
    [InlineData("The language is a code", "--host", "https://kore.test", "--bot", "st-1", "--language", "")]
    public async Task What_must_not_be_sent_is_a_usage_error(string reason, params string[] args)
    {
        Korebt.Result result = await Korebt.RunAsync(new Dictionary<string, string> { ["KOREBT_TOKEN"] = "a.b.c" }, ["run", "smoke", .. args]);

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_secret_is_a_usage_error_that_does_not_repeat_it()
    {
        Dictionary<string, string> variables = new() { ["KOREBT_HOST"] = "https://kore.test", ["KOREBT_BOT"] = "st-1", ["KOREBT_CLIENT_ID"] = "cs-1", ["KOREBT_CLIENT_SECRET"] = "hush-hush" };

        Korebt.Result result = await Korebt.RunAsync(variables, "run", "smoke");

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains("9 bytes", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_not_there_has_an_exit_code_of_its_own()
    {
        Dictionary<string, string> variables = new() { ["KOREBT_TOKEN"] = "a.b.c" };

        // Port 1 of loopback: nobody listens, and the refusal comes at once. The look is repeated, on a clock that jumps over the waits between.
        AutoClock clock = new(TimeSpan.FromSeconds(30));
        Korebt.Result result = await Korebt.RunAsync(variables, clock, TestContext.Current.CancellationToken, "status", "smoke", "tr-1", "--host", "http://127.0.0.1:1", "--bot", "st-1");

        Assert.Equal(ExitCodes.Service, result.Code);
        Assert.Equal(3, clock.Delays.Count);
        Assert.DoesNotContain("a.b.c", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_verb()
    {
        Korebt.Result result = await Korebt.RunAsync("--help");

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.All((string[])["demo", "emulate", "run", "status", "download", "analyze", "diff", "gate", "history"], verb => Assert.Contains($"\n  {verb}", result.Output, StringComparison.Ordinal));
    }
}
