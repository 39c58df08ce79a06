namespace KoreBT.Analysis;

/// <summary>
/// What an undefined number of one intent (a quotient by 0) counts as in a macro or weighted average; on its own it stays undefined. Source:
/// scikit-learn, parameter <c>zero_division</c>.
/// </summary>
public enum ZeroDivision
{
    /// <summary>As 0: an intent that was never predicted has precision 0. scikit-learn's default, and ours.</summary>
    Zero,

    /// <summary>As 1.</summary>
    One,

    /// <summary>As not there: the average is taken over the other intents.</summary>
    Exclude,
}
