namespace KoreBT.Emulator.Results;

/// <summary>The platform's verdict on an utterance. A wrong intent is a false positive and nothing else.</summary>
internal enum Outcome
{
    TruePositive,
    TrueNegative,
    FalsePositive,
    FalseNegative,
}
