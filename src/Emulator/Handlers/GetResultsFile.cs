using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Results;
using KoreBT.Emulator.Runs;

namespace KoreBT.Emulator.Handlers;

/// <summary>Sends the results file to which a signed link leads.</summary>
internal static class GetResultsFile
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        string fileName = call.Parameters["fileName"];
        if (call.Platform.Links.Check(fileName, call.Request.Query) is { } refusal)
        {
            return new(refusal.ToAnswer());
        }

        // The signature was ours, so the run is there and its results are.
        Run run = call.Platform.Runs.Find(run => run.FileName == fileName)!;
        byte[] csv = ResultsCsv.Of(run, run.EndTime(run.StateAt(call.Platform.Now)));
        return new(new Answer(StatusCodes.Status200OK, "text/csv; charset=utf-8", csv, call.Request.Query["clientfilename"].ToString()));
    }
}
