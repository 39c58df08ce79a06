using KoreBT.EndToEnd.Tests;

namespace KoreBT.Cli.Tests;

public sealed class TerminalLogTests
{
    [Theory]
    [InlineData("KoreBT.Client Information: Saved the results of run ")]
    [InlineData("KoreBT.Client Warning: The platform refused a token", "status-401-once")]
    [InlineData("is sent again in", "status-503", "file-503")]
    [InlineData("KoreBT.Client Warning: The file host no longer takes the link", "file-link-403")]
    [InlineData("the rest is asked for", "file-reset-mid-body", "status-reset-mid-body", "status-garbage")]
    [InlineData("records are missing or doubled", "file-rows-dropped", "status-as-number", "status-html")]
    [InlineData("Run tr-", "file-redirect-other-host", "file-link-dead")]
    [InlineData("Started run tr-", "run-never-ends", "status-redirect")]
    [InlineData("", "api-malformed-token")]
    public async Task Verbose_tells_one_line_a_message_with_category_and_level_and_never_a_secret(string line, params string[] faults)
    {
        await using Platform platform = await Platform.StartAsync(faults);

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("r.csv"), "--verbose");

        Assert.Contains(line, result.Error, StringComparison.Ordinal);
        Assert.All(Log(result), static message => Assert.Matches("^KoreBT.Client (Debug|Information|Warning): .*[^ ]$", message));
        Assert.Empty(Secrets.In(result.Error.Split('\n').Concat(result.Output.Split('\n')), platform.Emulator.ClientSecret));
    }

    [Fact]
    public async Task Every_look_is_told_at_the_lowest_level_that_is_said()
    {
        await using Platform platform = await Platform.StartAsync();

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("r.csv"), "--verbose");

        Assert.True(Log(result).Count(static message => message.StartsWith("KoreBT.Client Debug: Run tr-", StringComparison.Ordinal)) >= 3, result.Error);
    }

    [Fact]
    public async Task Without_verbose_nothing_of_it_is_told()
    {
        await using Platform platform = await Platform.StartAsync("status-503", "file-503");

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("r.csv"));

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.Empty(Log(result));
    }

    private static IEnumerable<string> Log(Korebt.Result result) => result.Error.Split('\n').Where(static message => message.StartsWith("KoreBT.", StringComparison.Ordinal));
}
