namespace KoreBT.Analysis;

/// <summary>What became of an utterance in one run.</summary>
public enum UtteranceVerdict
{
    /// <summary>The run does not have it.</summary>
    Missing,

    /// <summary>The run has it, and the platform gave no verdict.</summary>
    Unscored,

    /// <summary>It is wrong, or one of its copies is.</summary>
    Failed,

    /// <summary>It and all its copies are right.</summary>
    Passed,
}
