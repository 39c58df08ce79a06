namespace KoreBT.Cli.Tests.Verbs;

public sealed class DownloadVerbTests
{
    [Fact]
    public async Task A_run_that_goes_on_is_waited_for_and_its_results_are_saved()
    {
        await using Platform platform = await Platform.StartAsync();
        string runId = await platform.StartRunAsync();
        string file = platform.File("r.csv");

        Korebt.Result result = await platform.RunAsync("download", platform.Emulator.SuiteName, runId, "--output", file, "--json");

        Assert.Equal((ExitCodes.Fine, runId), (result.Code, result.Json.GetProperty("runId").GetString()));
        Assert.True(File.Exists(file));
        Assert.Equal(1, platform.Emulator.RunsStarted);
    }

    [Fact]
    public async Task An_unknown_run_is_a_service_error_and_leaves_no_file()
    {
        await using Platform platform = await Platform.StartAsync();
        string file = platform.File("r.csv");

        Korebt.Result result = await platform.RunAsync("download", platform.Emulator.SuiteName, "tr-unknown", "--output", file);

        Assert.Equal(ExitCodes.Service, result.Code);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named()
    {
        await using Platform platform = await Platform.StartAsync();
        string runId = await platform.StartRunAsync();

        Korebt.Result result = await platform.RunAsync("download", platform.Emulator.SuiteName, runId, "--output", platform.File("no/such/r.csv"));

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Contains("no/such", result.Error, StringComparison.Ordinal);
    }
}
