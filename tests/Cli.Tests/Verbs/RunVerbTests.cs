using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KoreBT.Emulator;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class RunVerbTests
{
    [Fact]
    public async Task A_suite_is_run_downloaded_and_summed_up()
    {
        await using Platform platform = await Platform.StartAsync();
        string file = platform.File("r.csv");

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--bot-version", "inDevelopment", "--output", file);

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.Contains("Kore recall", result.Output, StringComparison.Ordinal);
        Assert.Matches("^Started run tr-[0-9a-f]+ of suite 'Library helpdesk' on the inDevelopment version.\nRun tr-[0-9a-f]+ is complete. Results: .*r.csv\n$", result.Error);
        Assert.StartsWith("\"Bot Name\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_names_run_status_and_file_and_holds_the_analysis()
    {
        await using Platform platform = await Platform.StartAsync();
        string file = platform.File("r.csv");

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", file, "--json");

        Assert.Equal(1, result.Json.GetProperty("schemaVersion").GetInt32());
        Assert.StartsWith("tr-", result.Json.GetProperty("runId").GetString(), StringComparison.Ordinal);
        Assert.Equal(("completed", file), (result.Json.GetProperty("status").GetString(), result.Json.GetProperty("file").GetString()));
        JsonElement again = (await Korebt.RunAsync("analyze", file, "--json")).Json;
        Assert.Equal(again.GetRawText(), result.Json.GetProperty("analysis").GetRawText().Replace("\n  ", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_output_the_file_gets_a_name_of_ours_in_the_current_folder()
    {
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { RunDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        using TemporaryFolder folder = new();
        Dictionary<string, string> variables = new()
        {
            ["KOREBT_CLIENT_ID"] = emulator.ClientId,
            ["KOREBT_CLIENT_SECRET"] = emulator.ClientSecret,
        };

        Korebt.Result result = await Korebt.RunProcessAsync(folder.Path, variables, "run", emulator.SuiteName, "--host", emulator.BaseAddress.AbsoluteUri, "--bot", emulator.BotId, "--json");

        Assert.Equal(ExitCodes.Fine, result.Code);
        string file = $"korebt-{result.Json.GetProperty("runId").GetString()}.csv";
        Assert.Equal(file, result.Json.GetProperty("file").GetString());
        Assert.Equal([file], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("tr-1", "korebt-tr-1.csv")]
    [InlineData("../../etc/passwd", "korebt-______etc_passwd.csv")]
    [InlineData("C:\\x\0\r\n", "korebt-C__x___.csv")]
    public void A_run_id_cannot_lead_out_of_the_folder(string runId, string file) => Assert.Equal(file, RunSession.DefaultFile(runId));

    [Theory]
    [InlineData(RunScript.Fail, ExitCodes.RunFailed, "start a new run")]
    [InlineData(RunScript.PartlyFail, ExitCodes.RunPartlyFailed, "over with a warning")]
    [InlineData(RunScript.NeverEnd, ExitCodes.Deadline, "The run goes on. To take it up again: korebt download 'Library helpdesk' tr-")]
    [InlineData(RunScript.UnknownStatusOnTheWay, ExitCodes.Fine, "is complete")]
    [InlineData(RunScript.UnknownStatusAtTheEnd, ExitCodes.Service, "offers no results file")]
    public async Task Each_way_a_run_can_go_has_its_exit_code_and_sentence(RunScript script, int code, string sentence)
    {
        await using Platform platform = await Platform.StartAsync(script);

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("r.csv"));

        Assert.Equal(code, result.Code);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "this is a folder")]
    [InlineData("new/", "this is a folder")]
    [InlineData("no/such/r.csv", "there is no folder")]
    [InlineData("/dev/korebt-is-not-here", "a device")]
    [InlineData("LONG", "the name is too long")]
    [InlineData("r.csv/r.csv", "there is no folder")]
    public async Task Where_results_cannot_be_saved_no_run_is_started(string name, string reason)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && name.StartsWith('/'), "Windows has no folder of devices.");
        await using Platform platform = await Platform.StartAsync();
        await File.WriteAllTextAsync(platform.File("r.csv"), "old", TestContext.Current.CancellationToken);

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File(name.Replace("LONG", new string('x', 250), StringComparison.Ordinal)));

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(0, platform.Emulator.RunsStarted);
        Assert.Single(Directory.GetFileSystemEntries(platform.File(".")));
    }

    [Fact]
    public async Task A_run_whose_results_could_not_be_had_can_be_taken_up_with_a_call_ready_to_paste()
    {
        await using Platform platform = await Platform.StartAsync(RunScript.UnknownStatusAtTheEnd);

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("my r.csv"));

        Assert.Matches("\nThe run is over and its results are not saved. To take it up again: korebt download 'Library helpdesk' tr-[0-9a-f]+ --output '.*/my r.csv'\n", result.Error);
    }

    [Fact]
    public async Task A_run_that_failed_is_not_to_be_taken_up_again()
    {
        await using Platform platform = await Platform.StartAsync(RunScript.Fail);

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("r.csv"));

        Assert.DoesNotContain("To take it up again", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_of_the_machine_is_not_asked_for_loopback()
    {
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { RunDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        using TemporaryFolder folder = new();

        // Nobody listens on port 1: a call through this proxy would be refused.
        Dictionary<string, string> variables = new()
        {
            ["http_proxy"] = "http://127.0.0.1:1",
            ["HTTP_PROXY"] = "http://127.0.0.1:1",
            ["no_proxy"] = "",
            ["NO_PROXY"] = "",
            ["KOREBT_CLIENT_ID"] = emulator.ClientId,
            ["KOREBT_CLIENT_SECRET"] = emulator.ClientSecret,
        };

        Korebt.Result result = await Korebt.RunProcessAsync(folder.Path, variables, "run", emulator.SuiteName, "--host", emulator.BaseAddress.AbsoluteUri, "--bot", emulator.BotId);

        Assert.Equal(ExitCodes.Fine, result.Code);
    }

    [Fact]
    public async Task A_refusal_is_a_service_error()
    {
        await using Platform platform = await Platform.StartAsync();

        Korebt.Result result = await platform.RunAsync("run", "no such suite");

        Assert.Equal(ExitCodes.Service, result.Code);
        Assert.Contains("Test Suite not found", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Stopping_the_wait_says_that_the_run_goes_on_and_how_to_resume()
    {
        await using Platform platform = await Platform.StartAsync(RunScript.NeverEnd);
        string runId = await platform.StartRunAsync();
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        Korebt.Result result = await platform.RunUntilCancelledAsync(source.Token, "download", platform.Emulator.SuiteName, runId);

        Assert.Equal(ExitCodes.Cancelled, result.Code);
        Assert.Contains($"To take it up again: korebt download 'Library helpdesk' {runId} --output korebt-{runId}.csv", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task A_process_that_is_stopped_says_how_to_take_the_run_up(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no way to interrupt one process alone.");
        Assert.SkipWhen(signal == "-INT" && IsInterruptIgnored(), "Whoever started these tests in the background lets no child hear an interrupt.");
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { RunScript = RunScript.NeverEnd }, TestContext.Current.CancellationToken);
        using TemporaryFolder folder = new();
        Dictionary<string, string> variables = new()
        {
            ["KOREBT_HOST"] = emulator.BaseAddress.AbsoluteUri,
            ["KOREBT_BOT"] = emulator.BotId,
            ["KOREBT_CLIENT_ID"] = emulator.ClientId,
            ["KOREBT_CLIENT_SECRET"] = emulator.ClientSecret,
        };

        using Process process = Korebt.StartProcess(folder.Path, variables, "run", emulator.SuiteName, "--output", "r.csv");
        string? started = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        using Process interrupt = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        string rest = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Started run", started, StringComparison.Ordinal);
        Assert.Matches("^The run goes on. To take it up again: korebt download 'Library helpdesk' tr-[0-9a-f]+ --output r.csv\nStopped.\n$", rest);
        Assert.Equal(ExitCodes.Cancelled, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>A shell without job control starts its background jobs with interrupts ignored, and children inherit that.</summary>
    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        const long Interrupt = 1 << 1;
        string? ignored = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (long.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    [Fact]
    public async Task A_start_whose_answer_is_lost_has_an_exit_code_of_its_own()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task server = AnswerNothingAsync(listener);
        Dictionary<string, string> variables = new() { ["KOREBT_HOST"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", ["KOREBT_BOT"] = "st-1", ["KOREBT_TOKEN"] = "a.b.c" };

        Korebt.Result result = await Korebt.RunAsync(variables, "run", "smoke");

        await server;
        Assert.Equal(ExitCodes.OutcomeUnknown, result.Code);
        Assert.Contains("two calls start two runs", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_while_a_start_is_on_its_way_says_that_the_run_may_have_begun()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using CancellationTokenSource source = new();
        Task server = AnswerNothingAsync(listener, source.CancelAsync);
        Dictionary<string, string> variables = new() { ["KOREBT_HOST"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", ["KOREBT_BOT"] = "st-1", ["KOREBT_TOKEN"] = "a.b.c" };

        Korebt.Result result = await Korebt.RunAsync(variables, TimeProvider.System, source.Token, "run", "smoke");

        await server;
        Assert.Equal((ExitCodes.Cancelled, "Whether the run began is not known. Look at the list of runs of the suite before you start another.\nStopped.\n"), (result.Code, result.Error));
    }

    private static async Task AnswerNothingAsync(TcpListener listener, Func<Task>? heard = null)
    {
        using TcpClient caller = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        byte[] buffer = new byte[4096];
        _ = await caller.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
        await (heard?.Invoke() ?? Task.CompletedTask);
    }
}
