namespace KoreBT.Client;

/// <summary>Collects what is wrong with a file, in the order of the file in the end.</summary>
internal sealed class SuiteProblems
{
    /// <summary>A file of other content has one problem a row; nobody reads millions of them, and they should not fill the memory.</summary>
    private const int MostOfOneKind = 1_000;

    private readonly List<SuiteProblem> _found = [];
    private readonly Dictionary<SuiteProblemKind, int> _counts = [];

    public bool HasErrors => _found.Exists(static problem => problem.Severity == SuiteSeverity.Error);

    public IReadOnlyList<SuiteProblem> InOrder => [.. _found.OrderBy(static problem => problem.Line).ThenBy(static problem => problem.Column)];

    public void Add(SuiteProblemKind kind, SuitePlace place, string message, int utterance = 0)
    {
        int count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (count <= MostOfOneKind)
        {
            _found.Add(new(kind, place.Line, place.Column, place.Member, utterance, message));
        }
    }
}
