using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KoreBT.Analysis;

/// <summary>
/// A piece of a page. It comes about in one way only: literal markup from our own source around holes, and whatever stands in a hole is encoded (<see cref="HtmlHandler"/>). So no text from a
/// file can become markup, whoever forgets what.
/// </summary>
internal readonly record struct Html
{
    /// <summary>Letters of all scripts stay readable; what means something to a browser does not.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    public static Html Of(ref HtmlHandler markup) => new(markup.ToStringAndClear());

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(static piece => piece._markup)));

    /// <summary>
    /// Text of a user: in a direction of its own, so that it cannot reorder what stands around it, and with what cannot be seen in a box. It explains why two utterances that look the same are not.
    /// </summary>
    public static Html User(string text) => text.Length == 0
        ? new("<bdi dir=\"auto\"><span class=\"none\">(empty)</span></bdi>")
        : new($"<bdi dir=\"auto\">{Boxed(text)}</bdi>");

    /// <summary>Text of a user that may have several lines, which stay lines; nothing where there is none.</summary>
    public static Html Lines(string text) => text.Length == 0
        ? Empty
        : new($"<bdi dir=\"auto\">{string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(Boxed))}</bdi>");

    /// <summary>An intent; "no intent" looks different from one that is called so.</summary>
    public static Html Name(Intent intent) => intent.IsNone ? new("<i class=\"none\">no intent</i>") : User(intent.Name);

    public static string Encode(string text) => Encoder.Encode(text);

    public override string ToString() => _markup ?? "";

    private static string Boxed(string text) =>
        string.Concat(InvisibleText.Split(text).Select(static part => part.IsInvisible ? $"<span class=\"cc\" title=\"invisible character\">{Encode(part.Text)}</span>" : Encode(part.Text)));
}
