namespace KoreBT.Template.Runtime;

using global::System;

/// <summary>What holds for a member of a model.</summary>
[Flags]
[GeneratedCode]
internal enum JsonRules
{
    /// <summary>Optional: null in JSON means absent.</summary>
    None = 0,

    /// <summary>An object without it is refused.</summary>
    Required = 1,

    /// <summary>Null is a value to the member itself.</summary>
    ReadsNull = 2,

    /// <summary>Null counts as there, and leaves the member as it is.</summary>
    TakesNull = 4,

    /// <summary>Null is written; without this rule, nothing is.</summary>
    WritesNull = 8,

    /// <summary>A constant: skipped when it is read.</summary>
    Constant = 16,

    /// <summary>Only the service may set it, so requests leave it out.</summary>
    ReadOnly = 32,

    /// <summary>Text for people has a mask in its place.</summary>
    Secret = 64,

    /// <summary>Null is one thing, and not being there another: a bit of the model says which of them it is.</summary>
    KeepsAbsence = 128,
}
