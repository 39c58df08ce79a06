namespace KoreBT.Analysis;

/// <summary>Of what a <see cref="GateRule"/> speaks.</summary>
public enum GateScope
{
    /// <summary>The run as a whole.</summary>
    Overall,

    /// <summary>One intent, by name.</summary>
    Intent,

    /// <summary>Every intent that the suite expects, each on its own; "no intent" is none of them and has to be named.</summary>
    EachIntent,

    /// <summary>One entity, by name.</summary>
    Entity,

    /// <summary>Every entity of the suite, each on its own.</summary>
    EachEntity,
}
