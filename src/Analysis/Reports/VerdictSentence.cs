using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KoreBT.Analysis;

/// <summary>A sentence that knows which of its stretches are names and which are counts of a list, so that each format shows them in its own way.</summary>
[InterpolatedStringHandler]
internal sealed class VerdictSentence
{
    private readonly ImmutableArray<VerdictPart>.Builder _parts = ImmutableArray.CreateBuilder<VerdictPart>();

    public VerdictSentence(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parts.Capacity = (2 * formattedCount) + 1;
    }

    public IReadOnlyList<VerdictPart> Parts => _parts;

    /// <summary>What stands in the source, as it stands there.</summary>
    public static VerdictSentence Of(VerdictSentence sentence) => sentence;

    public void AppendLiteral(string text) => _parts.Add(new VerdictPart(text));

    public void AppendFormatted(string text) => _parts.Add(new VerdictPart(text));

    public void AppendFormatted(VerdictPart part) => _parts.Add(part);

    public void AppendFormatted(VerdictSentence sentence) => _parts.AddRange(sentence._parts);

    public void AppendFormatted(Intent intent) =>
        _parts.Add(intent.IsNone ? new VerdictPart(VerdictWords.NoIntent) : new VerdictPart(intent.Name, IsName: true));

    public override string ToString() => string.Concat(_parts.Select(static part => part.Text));
}
