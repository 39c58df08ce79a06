using KoreBT.Emulator;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class StatusVerbTests
{
    [Theory]
    [InlineData(RunScript.Complete, "goes on", "running")]
    [InlineData(RunScript.UnknownStatusOnTheWay, "a word that this version does not know", "runningUnrecognized")]
    public async Task One_look_is_one_sentence_or_one_document(RunScript script, string sentence, string status)
    {
        await using Platform platform = await Platform.StartAsync(script);
        string runId = await platform.StartRunAsync();

        Korebt.Result text = await platform.RunAsync("status", platform.Emulator.SuiteName, runId);
        Korebt.Result json = await platform.RunAsync("status", platform.Emulator.SuiteName, runId, "--json");

        Assert.Equal((ExitCodes.Fine, ExitCodes.Fine), (text.Code, json.Code));
        Assert.Contains(sentence, text.Output, StringComparison.Ordinal);
        Assert.Equal((status, runId), (json.Json.GetProperty("status").GetString(), json.Json.GetProperty("runId").GetString()));
    }

    [Theory]
    [InlineData(RunScript.Complete, ExitCodes.Fine, "is complete")]
    [InlineData(RunScript.PartlyFail, ExitCodes.RunPartlyFailed, "with a warning")]
    [InlineData(RunScript.Fail, ExitCodes.RunFailed, "failed. It has no results")]
    [InlineData(RunScript.UnknownStatusAtTheEnd, ExitCodes.Fine, "is over as 'cancelled'")]
    public async Task A_run_that_is_over_says_how(RunScript script, int code, string sentence)
    {
        await using Platform platform = await Platform.StartAsync(script);
        string runId = await platform.StartRunAsync();
        await platform.RunAsync("download", platform.Emulator.SuiteName, runId, "--output", platform.File("r.csv"));

        Korebt.Result result = await platform.RunAsync("status", platform.Emulator.SuiteName, runId);

        Assert.Equal(code, result.Code);
        Assert.Contains(sentence, result.Output, StringComparison.Ordinal);
    }
}
