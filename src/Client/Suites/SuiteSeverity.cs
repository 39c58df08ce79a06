namespace KoreBT.Client;

/// <summary>How much a <see cref="SuiteProblem"/> matters.</summary>
public enum SuiteSeverity
{
    /// <summary>Suspicious: the file is taken, and its author should look.</summary>
    Warning,

    /// <summary>The platform would refuse the file, or read something else than its author meant.</summary>
    Error,
}
