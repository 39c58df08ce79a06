namespace KoreBT.Analysis;

/// <summary>In which way an assertion is wrong.</summary>
public enum ReasonKind
{
    /// <summary>An intent was expected and none recognised.</summary>
    IntentLost,

    /// <summary>Another intent was recognised than the expected one.</summary>
    IntentStolen,

    /// <summary>An intent was recognised where none was expected.</summary>
    FalseAlarm,

    /// <summary>An expected entity was not extracted.</summary>
    EntityMissing,

    /// <summary>An entity was extracted with another value.</summary>
    EntityWrongValue,

    /// <summary>An entity was extracted that nobody expected.</summary>
    EntityUnexpected,
}
