using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Handlers;

/// <summary>Deletes a run with its results, whether it is over or not.</summary>
internal static class DeleteTestRun
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Platform.Suites.Find(call.Parameters["testSuiteName"]) is not { } suite)
        {
            return new(Refusals.SuiteNotFound.ToAnswer());
        }

        string id = call.Parameters["testRunId"];
        return new(call.Platform.Runs.Remove(run => run.Id == id && run.Suite.Id == suite.Id)
            ? Answer.Json(new JsonObject { ["message"] = "Test Result Removed Successfully" })
            : Refusals.RunNotFound.ToAnswer());
    }
}
