using System.Diagnostics;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class CompletionVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("korebt sui", "suites")]
    [InlineData("korebt suites l", "lint")]
    [InlineData("korebt diff a.csv b.csv --fail", "--fail-on-regression")]
    [InlineData("korebt diff a.csv b.csv --format jun", "junit")]
    [InlineData("korebt run smoke --bot-version in", "inDevelopment")]
    [InlineData("korebt emulate --fault status-5", "status-503")]
    public async Task Bash_completes_verbs_options_and_their_words(string line, string word)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash to be relied on.");
        string script = _folder.File("completion.bash", (await Korebt.RunAsync("completion", "bash")).Output);
        string calls = string.Join('\n',
            $"korebt() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "korebt.dll")}' \"$@\"; }}",
            $"source '{script}'",
            $"COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD={line.Split(' ').Length - 1}",
            "_korebt",
            "printf '%s\\n' \"${COMPREPLY[@]}\"");
        using Process bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", calls]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true })!;
        string output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(word, output.Split('\n'));
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), one => Assert.StartsWith(line.Split(' ')[^1], one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_a_script_that_asks_the_command(string shell)
    {
        Korebt.Result text = await Korebt.RunAsync("completion", shell);
        Korebt.Result json = await Korebt.RunAsync("completion", shell, "--json");

        Assert.Equal((ExitCodes.Fine, ExitCodes.Fine), (text.Code, json.Code));
        Assert.Contains("[suggest:", text.Output, StringComparison.Ordinal);
        Assert.Equal((shell, text.Output.TrimEnd('\n')), (json.Json.GetProperty("shell").GetString(), json.Json.GetProperty("script").GetString()));
    }

    [Fact]
    public async Task A_shell_that_is_not_known_is_a_usage_error() => Assert.Equal(ExitCodes.Usage, (await Korebt.RunAsync("completion", "tcsh")).Code);
}
