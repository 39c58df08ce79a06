using KoreBT.Emulator;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class EmulateVerbTests
{
    /// <summary>Starts the verb, does something with the variables that it prints, and stops it.</summary>
    private static async Task<Korebt.Result> WhileItRunsAsync(AutoClock clock, Func<Dictionary<string, string>, Task> act, params string[] args)
    {
        using FlushedWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<int> emulating = CommandLine.RunAsync(["emulate", .. args], new Terminal(output, error, static _ => null, clock), stop.Token);
        Task<string> greeting = output.Flushed;
        if (await Task.WhenAny(greeting, emulating) == greeting)
        {
            const string Export = "  export ";
            await act((await greeting).Split('\n').Where(static line => line.StartsWith(Export, StringComparison.Ordinal))
                .Select(static line => line[Export.Length..].Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair[1]));
        }

        await stop.CancelAsync();
        return new(await emulating, output.ToString(), error.ToString());
    }

    private static AutoClock Clock() => new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));

    [Fact]
    public async Task What_it_prints_is_all_that_another_command_needs()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("results.csv");
        AutoClock clock = Clock();
        Korebt.Result? run = null;

        Korebt.Result result = await WhileItRunsAsync(
            clock,
            async variables => run = await Korebt.RunAsync(variables, clock, TestContext.Current.CancellationToken, "run", "Library helpdesk", "--output", file, "--poll-interval", "7"));

        Assert.Equal((ExitCodes.Fine, ExitCodes.Fine), (run?.Code, result.Code));
        Assert.True(File.Exists(file));
        Assert.Matches("POST on port [0-9]+: 200\n", result.Error);
        Assert.DoesNotContain("Fault", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_come_one_after_the_other_and_each_is_named_when_it_is_met()
    {
        AutoClock clock = Clock();
        Korebt.Result? run = null;

        Korebt.Result result = await WhileItRunsAsync(
            clock,
            async variables => run = await Korebt.RunAsync(variables, clock, TestContext.Current.CancellationToken, "status", "Library helpdesk", "tr-1", "--poll-interval", "7"),
            "--fault",
            "status-401-once",
            "--fault",
            "status-503");

        Assert.Contains("\n  faults  status-401-once, status-503\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Fault status-401-once, time 1\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Service, run?.Code);
    }

    [Fact]
    public async Task A_run_takes_as_long_as_it_is_told()
    {
        using TemporaryFolder folder = new();
        AutoClock clock = Clock();
        Korebt.Result? run = null;

        await WhileItRunsAsync(
            clock,
            async variables => run = await Korebt.RunAsync(variables, clock, TestContext.Current.CancellationToken, "run", "Library helpdesk", "--output", folder.File("x.csv"), "--poll-interval", "7"),
            "--run-duration",
            "100.5");

        Assert.Equal(ExitCodes.Fine, run?.Code);
        Assert.InRange(clock.Elapsed.TotalSeconds, 100.5, 120);
    }

    [Fact]
    public async Task The_list_names_every_fault_with_its_sentence_and_starts_nothing()
    {
        Korebt.Result result = await Korebt.RunAsync("emulate", "--list-faults");

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.Equal(
            Faults.All.Select(static fault => (string[])[fault.Name, fault.HowOften, fault.Summary]),
            result.Output.TrimEnd('\n').Split('\n').Skip(1).Select(static line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    [Fact]
    public async Task An_unknown_fault_is_a_usage_error_that_says_where_the_names_are()
    {
        Korebt.Result result = await Korebt.RunAsync("emulate", "--fault", "status-999");

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        Assert.Contains("'status-999' is no fault. To see all of them: korebt emulate --list-faults", result.Error, StringComparison.Ordinal);
    }
}
