namespace KoreBT.Analysis;

/// <summary>The formatters of all types that a notebook shows in our way. The kernel makes one and calls the method by its name.</summary>
internal sealed class NotebookFormatters
{
    public const string Html = "text/html";

    public const string Plain = "text/plain";

    private readonly NotebookFormatter[] _all =
    [
        new(Html, static value => (value switch
        {
            TestRun run => run.ToHtml(),
            ClassificationReport report => report.ToHtml(),
            ConfusionMatrix matrix => matrix.ToHtml(),
            RunDiff diff => diff.ToHtml(),
            GateVerdict verdict => verdict.ToHtml(),
            _ => value as NotebookHtml,
        })?.ToString()),
        new(Plain, static value => value.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _all;
}
