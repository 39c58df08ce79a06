namespace KoreBT.Analysis;

/// <summary>What becomes of an utterance that a run holds several times in one context.</summary>
public enum DuplicatePolicy
{
    /// <summary>Its copies are paired so that as little as possible changes, whatever the order of the rows; a copy too many is added or removed.</summary>
    FewestChanges,

    /// <summary>The first copy is paired with the first, the second with the second, and so on: for runs that keep the order of their suite.</summary>
    ByOccurrence,

    /// <summary>The comparison is refused with an <see cref="IncomparableRunsException"/> that names run, utterance and lines.</summary>
    Reject,
}
