namespace KoreBT.Analysis;

/// <summary>A kind of row as the page shows it.</summary>
/// <param name="Letter">Stands for it in the data.</param>
/// <param name="Word">Stands for it in the filter language.</param>
/// <param name="Label">Its name.</param>
/// <param name="Glyph">Its sign, for those who see no colour.</param>
/// <param name="Style">The class of its colour.</param>
/// <param name="Meaning">What it means, in a few words.</param>
internal sealed record HtmlKind(char Letter, string Word, string Label, string Glyph, char Style, string Meaning)
{
    /// <summary>The kinds of a comparison, in the order of <see cref="ChangeKind"/>.</summary>
    public static IReadOnlyList<HtmlKind> OfChange { get; } =
    [
        new('r', "regressed", "Regressed", "▼", 'r', "right before, wrong now"),
        new('f', "fixed", "Fixed", "▲", 'f', "wrong before, right now"),
        new('c', "changed", "Changed wrong answer", "⇄", 'c', "wrong in both, another answer"),
        new('x', "relabelled", "Expectation changed", "✎", 'n', "the suite expects something else now"),
        new('a', "added", "Added", "＋", 'n', "only in the run after"),
        new('d', "removed", "Removed", "−", 'n', "only in the run before"),
        new('u', "unscored", "Not scored", "?", 'n', "no verdict on at least one side"),
        new('s', "failing", "Still failing", "✕", 's', "wrong in both, same answer"),
        new('p', "passing", "Still passing", "✓", 'p', "right in both"),
    ];

    /// <summary>The kinds of a single run, the wrong ones first.</summary>
    public static IReadOnlyList<HtmlKind> OfRun { get; } =
    [
        new('w', "wrong", "Wrong intent", "⇄", 'r', "another intent than the expected one"),
        new('l', "lost", "No intent found", "✕", 's', "an intent was expected, and none found"),
        new('g', "alarm", "False alarm", "!", 'c', "an intent was found where none was expected"),
        new('e', "entity", "Wrong entity", "◇", 'n', "the intent is right, an entity is not"),
        new('u', "unscored", "Not scored", "?", 'n', "the file has no verdict"),
        new('p', "right", "Right", "✓", 'p', "intent and entities are right"),
    ];

    public Html Sign => Html.Of($"<span class=\"g {Style.ToString()}\" aria-hidden=\"true\">{Glyph}</span>");

    public static HtmlKind Of(ChangeKind kind) => OfChange[(int)kind];

    public static HtmlKind Of(UtteranceResult result) => OfRun[result switch
    {
        { Outcome: null } => 4,
        { Outcome: Outcome.FalseNegative } => 1,
        { Outcome: Outcome.FalsePositive, ExpectedIntent.IsNone: true } => 2,
        { Outcome: Outcome.FalsePositive } => 0,
        { EntitiesPassed: false } => 3,
        _ => 5,
    }];
}
