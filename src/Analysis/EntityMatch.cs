namespace KoreBT.Analysis;

/// <summary>How an extracted value compares with the expected one, the best first.</summary>
public enum EntityMatch
{
    /// <summary>Equal after trimming, ignoring case; both may be blank: nothing was expected and nothing extracted.</summary>
    Correct,

    /// <summary>Both are there and differ.</summary>
    WrongValue,

    /// <summary>A value was expected and none was extracted.</summary>
    Missed,

    /// <summary>A value was extracted that nobody expected.</summary>
    Spurious,
}
