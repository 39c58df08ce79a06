namespace KoreBT.Analysis;

/// <summary>The kinds of <see cref="Notice"/>, the gravest first.</summary>
public enum NoticeKind
{
    /// <summary>Less than 80% of the larger run found a counterpart.</summary>
    LowOverlap,

    /// <summary>The two files name different bots or suites.</summary>
    DifferentBotOrSuite,

    /// <summary>The runs were made with different settings: version, language, thresholds.</summary>
    SettingsChanged,

    /// <summary>Some assertions have no verdict.</summary>
    Unscored,

    /// <summary>A run expects different things of one and the same utterance.</summary>
    ConflictingExpectations,

    /// <summary>A file has findings of its own; see <see cref="RunQuality"/>.</summary>
    FileFindings,
}
