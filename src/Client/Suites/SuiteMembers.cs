namespace KoreBT.Client;

/// <summary>The columns and members that the formats have, and what becomes of all others.</summary>
internal static class SuiteMembers
{
    /// <summary>In the order of the vendor's pages, with the one of universal bots at the end.</summary>
    public static IReadOnlyList<string> CsvColumns { get; } = [SuiteWords.Input, SuiteWords.IntentMember, SuiteWords.ParentIntent, SuiteWords.EntityName, SuiteWords.EntityValue, SuiteWords.EntityOrder, SuiteWords.BotName];

    public static IReadOnlyList<string> OfFile { get; } = [SuiteWords.TestCases];

    public static IReadOnlyList<string> OfCase { get; } = [SuiteWords.Input, SuiteWords.IntentMember, SuiteWords.ParentIntent, SuiteWords.Entities, SuiteWords.EntityOrder, SuiteWords.BotName];

    public static IReadOnlyList<string> OfEntity { get; } = [SuiteWords.EntityValue, SuiteWords.EntityName];

    /// <returns>The known name; null for one that the format does not have.</returns>
    public static string? Find(IReadOnlyList<string> known, string name, string what, SuitePlace place, SuiteProblems problems)
    {
        string? found = known.FirstOrDefault(word => word.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            problems.Add(SuiteProblemKind.Unknown, place, $"The format has no {what} of this name; what it holds is not kept. Known are: {string.Join(", ", known)}.");
        }
        else if (found != name)
        {
            problems.Add(SuiteProblemKind.OtherSpelling, place, $"The vendor's pages write this {what} {found}. Whether the platform takes other capitals is not documented.");
        }

        return found;
    }
}
