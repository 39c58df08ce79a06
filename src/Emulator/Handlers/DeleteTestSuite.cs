using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Handlers;

/// <summary>Deletes a custom suite with its runs.</summary>
internal static class DeleteTestSuite
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Platform.Suites.Remove(call.Parameters["testSuiteName"]) is not { } suite)
        {
            return new(Refusals.SuiteNotFound.ToAnswer());
        }

        call.Platform.Runs.Remove(run => run.Suite.Id == suite.Id);
        return new(Answer.Json(new JsonObject { ["message"] = "Test Suite removed successfully" }));
    }
}
