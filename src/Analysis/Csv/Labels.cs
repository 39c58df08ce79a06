using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>One object for each distinct text of a file: a million rows name a few hundred intents.</summary>
internal sealed class Labels
{
    private readonly Dictionary<string, IntentSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public IntentSet Intents(string cell)
    {
        ref IntentSet? set = ref CollectionsMarshal.GetValueRefOrAddDefault(_sets, cell, out _);
        return set ??= IntentSet.Parse(cell);
    }

    public string Text(string cell)
    {
        ref string? text = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, cell, out _);
        return text ??= cell;
    }
}
