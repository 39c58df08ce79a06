namespace KoreBT.Analysis;

/// <summary>What becomes of a <see cref="GateRule"/> whose number does not exist: an intent without baseline, a quotient by 0, too little support everywhere.</summary>
public enum GateMissing
{
    /// <summary>It fails, because nothing was shown.</summary>
    Fail,

    /// <summary>It passes with a warning.</summary>
    Warn,

    /// <summary>It passes.</summary>
    Ignore,
}
