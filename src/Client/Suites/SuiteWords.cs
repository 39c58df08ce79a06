using System.Text.RegularExpressions;

namespace KoreBT.Client;

/// <summary>The words and delimiters of the suite formats: the one place where the platform's spelling becomes ours, and ours the platform's.</summary>
internal static partial class SuiteWords
{
    public const string TestCases = "testCases";
    public const string Input = "input";
    public const string IntentMember = "intent";
    public const string ParentIntent = "parentIntent";
    public const string Entities = "entities";
    public const string EntityName = "entityName";
    public const string EntityValue = "entityValue";
    public const string EntityOrder = "entityOrder";
    public const string BotName = "botName";

    /// <summary>Parts alternatives, and the bots of alternatives.</summary>
    private const char Alternative = '|';

    /// <summary>Parts traits, and the levels of parents by the vendor's text.</summary>
    private const string Level = "||";

    /// <summary>Parts the levels of parents in the vendor's sample.</summary>
    private const string SampleLevel = ">>";

    /// <summary>Parts the entities of an order, in CSV.</summary>
    private const char Next = '>';

    /// <summary>The vendor's pages do not say how to write that nothing is expected; a file of its own testers has this word.</summary>
    private const string None = "None";

    public static string Name(string name) => (name ?? throw new ArgumentNullException(nameof(name))).Trim();

    public static IReadOnlyList<string> Names(IReadOnlyList<string> names) => [.. (names ?? throw new ArgumentNullException(nameof(names))).Select(Name)];

    public static bool IsNone(string name) => name.Equals(None, StringComparison.OrdinalIgnoreCase);

    /// <returns>The traits that a cell lists after its prefix; null when it lists intents.</returns>
    public static string[]? Traits(string cell) =>
        TraitPrefix().Match(cell) is { Success: true } prefix ? cell[prefix.Length..].Split(Level, StringSplitOptions.TrimEntries) : null;

    public static string[] Alternatives(string cell) => cell.Split(Alternative, StringSplitOptions.TrimEntries);

    public static string[] Levels(string cell) => cell.Split([Level, SampleLevel], StringSplitOptions.TrimEntries);

    public static bool HasSampleLevel(string cell) => cell.Contains(SampleLevel, StringComparison.Ordinal);

    public static string[] Order(string cell) => cell.Split(Next, StringSplitOptions.TrimEntries);

    /// <summary>True for a composite value with a <c>}</c> between two components.</summary>
    public static bool HasStrayBrace(string value) => StrayBrace().IsMatch(value);

    /// <summary>The cell that says what an utterance must match.</summary>
    public static string Intent(SuiteCase item) => item switch
    {
        { ExpectsNone: true } => None,
        { Traits.Count: > 0 } => $"trait: {string.Join(Level, item.Traits)}",
        { BotNames.Count: > 0 } => string.Join(Alternative, item.ExpectedIntents),
        _ => string.Join($" {Alternative} ", item.ExpectedIntents),
    };

    public static string Parents(SuiteCase item) => string.Join(Level, item.ParentIntents);

    public static string Order(SuiteCase item) => string.Join(Next, item.EntityOrder);

    public static string Bots(SuiteCase item) => string.Join(Alternative, item.BotNames);

    [GeneratedRegex(@"^\s*trait\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TraitPrefix();

    [GeneratedRegex(@"(?:^|\|)[^:|{}]+:[^|{}]*\}[^:|{}]+:", RegexOptions.CultureInvariant)]
    private static partial Regex StrayBrace();
}
