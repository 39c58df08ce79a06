namespace KoreBT.Analysis;

/// <summary>What makes two assertions copies of each other: the utterance in its normal form, and its context. Typed, so no two parts can run together.</summary>
internal readonly record struct UtteranceKey(string Text, Intent ParentIntent)
{
    public static UtteranceKey Of(UtteranceResult result) => new(TextForm.Of(result.Utterance), result.ParentIntent);
}
