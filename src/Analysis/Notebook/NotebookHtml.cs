namespace KoreBT.Analysis;

/// <summary>A piece of a page that stands for itself: a notebook shows it, and <see cref="ToString"/> is its markup, for whatever else shows HTML. It runs no script and asks nothing of the network.</summary>
[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html])]
public sealed class NotebookHtml
{
    private readonly string _markup;

    /// <summary>Each piece brings its style: nobody knows which outputs of a notebook are kept.</summary>
    internal NotebookHtml(Html body) => _markup = $"<div class=\"korebt\"><style>{HtmlAssets.NotebookStyle}</style>\n{body}</div>\n";

    /// <summary>The markup: one element <c>div</c> of the class <c>korebt</c>.</summary>
    public override string ToString() => _markup;
}
