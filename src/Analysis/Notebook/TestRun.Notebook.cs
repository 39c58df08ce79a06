using Microsoft.Data.Analysis;

namespace KoreBT.Analysis;

[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html, NotebookFormatters.Plain])]
public sealed partial class TestRun
{
    /// <summary>
    /// A run made of a frame with one row for each assertion. <see cref="DataFrames.ToDataFrame(TestRun)"/> and back is the same run to every number and comparison, entities included; cells of columns
    /// that this library does not know (<see cref="UtteranceResult.OtherColumns"/>) and what was odd about the file (<see cref="Quality"/>) are not in a frame.
    /// </summary>
    /// <param name="frame">The frame. Required are <c>utterance</c>, <c>expected</c> and <c>predicted</c>; a row whose <c>outcome</c> is null has no verdict; what is not known is passed over.</param>
    /// <param name="options">
    /// What columns are called that are not called as ours are (<see cref="ResultsReaderOptions.Columns"/>), how verdicts come about, and the kinds of intents where the frame does not tell them;
    /// <see cref="ResultsReaderOptions.Default"/> when left out.
    /// </param>
    /// <param name="name">What reports call the run.</param>
    /// <param name="info">Its summary section; none when left out.</param>
    /// <exception cref="ResultsFormatException">A column is missing or there twice, or a cell does not hold what its column is for.</exception>
    public static TestRun From(DataFrame frame, ResultsReaderOptions? options = null, string? name = null, RunInfo? info = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return From(new FrameReader(frame, options ?? ResultsReaderOptions.Default, name).Results(), name, info);
    }
}
