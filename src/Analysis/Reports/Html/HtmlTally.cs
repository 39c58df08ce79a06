using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>What was expected and answered in the rows whose verdicts can be compared.</summary>
internal sealed class HtmlTally
{
    private HtmlTally(ConfusionMatrix before, ConfusionMatrix after) => (Before, After) = (before, after);

    public ConfusionMatrix Before { get; }

    public ConfusionMatrix After { get; }

    public static HtmlTally Of(IEnumerable<HtmlRow> rows)
    {
        Dictionary<IntentPair, long> before = [];
        Dictionary<IntentPair, long> after = [];
        foreach (HtmlRow row in rows.Where(static row => "rfcsp".Contains(row.Kind.Letter, StringComparison.Ordinal)))
        {
            // An alternative that was answered is what was expected.
            CollectionsMarshal.GetValueRefOrAddDefault(before, new IntentPair(row.Before!.IntentPassed == true ? row.Was!.Value : row.Expected, row.Was!.Value), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(after, new IntentPair(row.After!.ExpectedIntent, row.Is!.Value), out _)++;
        }

        return new HtmlTally(new ConfusionMatrix(before), new ConfusionMatrix(after));
    }

    /// <summary>Recall as the platform counts, TP / (TP + FN): an utterance that another intent got is no false negative.</summary>
    public static double? PlatformRecall(ConfusionMatrix matrix, Intent intent) =>
        intent.IsNone ? null : Ratio.Of(matrix[intent, intent], matrix[intent, intent] + matrix[intent, Intent.None]);
}
