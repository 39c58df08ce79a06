using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Results;

namespace KoreBT.Emulator.Handlers;

/// <summary>Sends the file to which a signed link leads: the results of a run, or an exported suite.</summary>
internal static class GetMediaFile
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        string fileName = call.Parameters["fileName"];
        string downloadName = call.Request.Query["clientfilename"].ToString();
        if (call.Platform.Links.Check(fileName, call.Request.Query) is { } refusal)
        {
            return new(refusal.ToAnswer());
        }

        if (call.Platform.Exports.TryGetValue(fileName, out byte[]? suite))
        {
            return new(new Answer(StatusCodes.Status200OK, "application/json; charset=utf-8", suite, downloadName));
        }

        // The signature was ours, so the run was there and had results; it may have been deleted since.
        return new(call.Platform.Runs.Find(run => run.FileName == fileName) is { } run
            ? new Answer(StatusCodes.Status200OK, "text/csv; charset=utf-8", ResultsCsv.Of(run, run.EndTime(run.StateAt(call.Platform.Now))), downloadName)
            : Refusals.NotFound.ToAnswer());
    }
}
