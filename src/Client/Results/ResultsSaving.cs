using System.Globalization;
using KoreBT.Client.Http;
using KoreBT.Client.Telemetry;

namespace KoreBT.Client.Results;

/// <summary>Saves the results of a run: received whole, unpacked if need be, counted, and only then under their name.</summary>
internal sealed class ResultsSaving(ResultsSource source, BatchTestRun run, BatchTestClientOptions options)
{
    public async Task<ResultsDownload> SaveAsync(string path, CancellationToken cancellationToken)
    {
        ResultsDownload? saved = null;
        await CompleteFile.WriteAsync(path, async file =>
        {
            bool isLengthKnown = await PlainFile.ReceiveAsync(source, file, options, cancellationToken).ConfigureAwait(false);
            saved = Count(file, path);
            if (saved.CountsAgree == false)
            {
                // Records may have been lost on the way, or not have been there yet. What comes the second time is what there is.
                file.SetLength(0);
                isLengthKnown = await PlainFile.ReceiveAsync(source, file, options, cancellationToken).ConfigureAwait(false);
                saved = Count(file, path);
            }

            if (!isLengthKnown && saved.CountsAgree != true)
            {
                throw new DownloadIncompleteException(run.RunId, $"the file host did not say how long the file is, and {Reason(saved)}, so that it may be cut off. Nothing was kept; try again.");
            }
        }).ConfigureAwait(false);
        Signals.Downloaded(saved!.Bytes);
        Log.Saved(options.Log, source.File.Name, saved.Bytes, saved.UtteranceCount);
        if (saved.CountsAgree == false)
        {
            Log.CountsDisagree(options.Log, source.File.Name, saved.UtteranceCount, saved.ExpectedUtteranceCount);
        }

        return saved;
    }

    private ResultsDownload Count(FileStream file, string path)
    {
        file.Flush();
        file.Position = 0;
        UtteranceTally? tally = UtteranceTally.Of(file);
        return new(Path.GetFullPath(path), file.Length, tally?.Least, run.AskedCount)
        {
            CountsAgree = run.AskedCount is { } asked ? tally?.Fits(asked) ?? false : null,
        };
    }

    private static string Reason(ResultsDownload saved) => saved switch
    {
        { ExpectedUtteranceCount: null } => "the platform did not say how many utterances it asked",
        { UtteranceCount: null } => "no whole table of results is in it",
        _ => string.Create(CultureInfo.InvariantCulture, $"it holds {saved.UtteranceCount} utterances where the platform says it asked {saved.ExpectedUtteranceCount}"),
    };
}
