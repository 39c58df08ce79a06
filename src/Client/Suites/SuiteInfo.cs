namespace KoreBT.Client;

/// <summary>A suite as the platform lists it.</summary>
/// <param name="Id">Its id: <c>ts-…</c>, or the platform's word for a built-in suite.</param>
/// <param name="Name">The name that runs take.</param>
/// <param name="Kind">Custom or built in. Only custom suites can be exported and deleted.</param>
/// <param name="Description">What it is for; null when the platform does not say.</param>
/// <param name="Runs">Its latest runs. One that goes on or failed has no more than its id and version.</param>
public sealed record SuiteInfo(string Id, string Name, SuiteType Kind, string? Description, IReadOnlyList<TestSuiteRun> Runs)
{
    /// <summary>Assumed: which of the two names on the platform's pages belongs to which key of its answers. Answers have no names for built-in suites, and runs take names.</summary>
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["AllMlUtterances"] = "Developer defined utterances",
        ["Last100sentences"] = "Successful user utterances",
    };

    /// <summary>Name and id.</summary>
    public override string ToString() => $"{Name} ({Id})";

    internal static SuiteInfo Of(string id, TestSuite suite) => new(id, suite.Name ?? BuiltIn.GetValueOrDefault(id, id), suite.TestSuiteType, suite.Description, suite.Results ?? []);
}
