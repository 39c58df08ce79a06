namespace KoreBT.Client;

/// <summary>How a suite is imported.</summary>
public sealed class ImportSuiteOptions
{
    /// <summary>What the suite is for. Default empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>True to change the suite of that name, false to make one. Default false. Assumed: the new cases take the place of all old ones.</summary>
    public bool Replace { get; init; }

    /// <summary>Which engine the suite is for. Default null: the NLP engine; <see cref="TestEngine.Dgpt"/> is DialogGPT.</summary>
    public TestEngine? Engine { get; init; }
}
