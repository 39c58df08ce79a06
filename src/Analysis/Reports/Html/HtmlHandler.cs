using System.Runtime.CompilerServices;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>What may stand in a hole of <see cref="Html"/>: markup as it is, everything else encoded for text and for attributes in double quotes.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    private readonly StringBuilder _markup;

    public HtmlHandler(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html markup) => _markup.Append(markup);

    public void AppendFormatted(IEnumerable<Html> markup) => _markup.Append(Html.Join(markup));

    public void AppendFormatted(string text) => _markup.Append(Html.Encode(InvisibleText.Escaped(text)));

    public void AppendFormatted(long count) => _markup.Append(VerdictWords.Number(count));

    public void AppendFormatted(Intent intent) => _markup.Append(Html.Name(intent));

    public string ToStringAndClear() => _markup.ToString();
}
