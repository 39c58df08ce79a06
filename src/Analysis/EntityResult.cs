using System.Collections.ObjectModel;

namespace KoreBT.Analysis;

/// <summary>One entity of an assertion: what was expected, what was extracted, and what the file says about it.</summary>
public sealed record EntityResult
{
    /// <summary>The entity's name in the bot.</summary>
    public required string Name { get; init; }

    /// <summary>The expected text; empty when nothing was expected. May be a regular expression, which only the platform evaluates.</summary>
    public string ExpectedValue { get; init; } = "";

    /// <summary>The extracted text; empty when nothing was extracted.</summary>
    public string PredictedValue { get; init; } = "";

    /// <summary>The cell Entity Result; null when it is neither true nor false.</summary>
    public bool? Recorded { get; init; }

    /// <summary>The 1-based line of the file where the row begins; 0 when it came from no file.</summary>
    public int Line { get; init; }

    /// <summary>The cells of columns this library does not know, by header; blank cells are left out.</summary>
    public IReadOnlyDictionary<string, string> OtherColumns { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The comparison of the two texts.</summary>
    public EntityMatch Match =>
        ExpectedValue.AsSpan().Trim().Equals(PredictedValue.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase) ? EntityMatch.Correct
        : !IsExpected ? EntityMatch.Spurious
        : string.IsNullOrWhiteSpace(PredictedValue) ? EntityMatch.Missed
        : EntityMatch.WrongValue;

    /// <summary>
    /// The verdict that counts: the recorded one where there is one, because an expected value may be a pattern; else whether the texts are equal.
    /// </summary>
    public bool Passed => Recorded ?? Match == EntityMatch.Correct;

    /// <summary>False when the suite wants the entity left empty.</summary>
    internal bool IsExpected => !string.IsNullOrWhiteSpace(ExpectedValue);
}
