using System.Collections.ObjectModel;

namespace KoreBT.Analysis;

/// <summary>
/// One assertion: an utterance with its expectation, the bot's answer and the verdict on it. In a results file it is a run of consecutive rows
/// with one utterance and one expectation, one row for each entity.
/// </summary>
public sealed class UtteranceResult
{
    private string _utterance = "";
    private Answer? _answer;
    private IReadOnlyList<EntityResult> _entities = [];

    /// <summary>What the user typed.</summary>
    public required string Utterance
    {
        get => _utterance;
        init => _utterance = value;
    }

    /// <summary>The intents that are right answers.</summary>
    public required IntentSet Expected { get; init; }

    /// <summary>The bot's answer.</summary>
    public required IntentSet Predicted { get; init; }

    /// <summary>The intent in whose context the utterance was typed; <see cref="Intent.None"/> when there is no context.</summary>
    public Intent ParentIntent { get; init; }

    /// <summary>The 1-based line of the file where the assertion begins; 0 when it came from no file.</summary>
    public int Line { get; init; }

    /// <summary>
    /// False when the file has a Result Type column and leaves it blank here: the platform gave no verdict, and neither do we.
    /// </summary>
    public bool IsScored { get; init; } = true;

    /// <summary>The verdict in the file; null when it has none.</summary>
    public Outcome? RecordedOutcome { get; init; }

    /// <summary>How the verdict comes about; <see cref="OutcomeRules.Default"/> unless set.</summary>
    public OutcomeRules Rules { get; init; } = OutcomeRules.Default;

    /// <summary>The entities, in the order of the file; empty when the assertion has none.</summary>
    public IReadOnlyList<EntityResult> Entities
    {
        get => _entities;
        init => _entities = value;
    }

    /// <summary>The cell Task State, for example <c>Configured</c> or <c>Published</c>; empty when blank.</summary>
    public string TaskState { get; init; } = "";

    /// <summary>The score cell of the predicted intent as it is written; the platform fills it for wrong answers only.</summary>
    public string PredictedScore { get; init; } = "";

    /// <summary>The score cell of the expected intent as it is written; the platform fills it for false positives only.</summary>
    public string ExpectedScore { get; init; } = "";

    /// <summary><see cref="PredictedScore"/>, engine by engine; empty when blank.</summary>
    public EngineScores PredictedScores => EngineScores.Parse(PredictedScore);

    /// <summary><see cref="ExpectedScore"/>, engine by engine; empty when blank.</summary>
    public EngineScores ExpectedScores => EngineScores.Parse(ExpectedScore);

    /// <summary>Why the expected intent lost, as the platform puts it; empty when blank.</summary>
    public string Elimination { get; init; } = "";

    /// <summary><see cref="Elimination"/> in parts: reasons, or the scores that stand for them.</summary>
    public EliminationInfo EliminationInfo => EliminationInfo.Parse(Elimination);

    /// <summary>The order in which the suite wants the entities asked for; empty when blank.</summary>
    public string ExpectedEntityOrder { get; init; } = "";

    /// <summary>The order in which the bot asked; empty when blank.</summary>
    public string ActualEntityOrder { get; init; } = "";

    /// <summary>The cells of columns this library does not know, by header; blank cells are left out.</summary>
    public IReadOnlyDictionary<string, string> OtherColumns { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The verdict that follows from the two intent cells, by the rule of Kore's documentation: a wrong intent is one false positive, never
    /// also a false negative.
    /// </summary>
    public Outcome RecomputedOutcome => Answer.Recomputed;

    /// <summary>The verdict all numbers use: the recomputed one, unless <see cref="Rules"/> prefer the recorded one; null when the assertion is not scored.</summary>
    public Outcome? Outcome => Answer.Outcome;

    /// <summary>True when the file gives a verdict and it is not the recomputed one.</summary>
    public bool OutcomesDisagree => Answer.Disagrees;

    /// <summary>The label the expectation counts as: the alternative that was answered, else the first one.</summary>
    public Intent ExpectedIntent => Answer.ExpectedIntent;

    /// <summary>The label the answer counts as: the expected alternative if it is among the answers, else the first one.</summary>
    public Intent PredictedIntent => Answer.PredictedIntent;

    /// <summary>Whether the intent is right; null when the assertion is not scored.</summary>
    public bool? IntentPassed => Outcome?.IsRight();

    /// <summary>
    /// Whether every entity is right; true when there are none. Several rows that expect different values of one entity accept any of them,
    /// as the platform counts them; rows of different entities must all be right, and a value nobody expected is an error.
    /// </summary>
    public bool EntitiesPassed => EntityVerdict.AllRight(_entities, Rules);

    /// <summary>Whether the intent and every entity are right; null when the assertion is not scored.</summary>
    public bool? Passed => IntentPassed is { } passed ? passed && EntitiesPassed : null;

    /// <summary>What counts about the assertion; shared by all that count the same where a reader made them.</summary>
    internal Answer Answer
    {
        get => _answer ??= new Answer(Expected, Predicted, RecordedOutcome, IsScored, Rules);
        init => _answer = value;
    }

    /// <summary>An assertion made by hand, without a file.</summary>
    /// <param name="utterance">What the user typed.</param>
    /// <param name="expected">The expectation in the notation of <see cref="IntentSet.Parse(string?)"/>.</param>
    /// <param name="predicted">The answer in the same notation.</param>
    /// <param name="line">A line number to show; 0 for none.</param>
    public static UtteranceResult Of(string utterance, string? expected, string? predicted, int line = 0) =>
        new() { Utterance = utterance, Expected = IntentSet.Parse(expected), Predicted = IntentSet.Parse(predicted), Line = line };

    /// <summary>The utterance with its expectation and answer, for debuggers and notebooks.</summary>
    public override string ToString() => $"\"{Utterance}\" expected {Expected}, predicted {Predicted}";

    /// <summary>The same assertion in other words.</summary>
    internal UtteranceResult Reworded(string utterance)
    {
        UtteranceResult copy = (UtteranceResult)MemberwiseClone();
        copy._utterance = utterance;
        return copy;
    }

    /// <summary>The same assertion with the entities of the rows that followed.</summary>
    internal UtteranceResult With(IReadOnlyList<EntityResult> entities)
    {
        UtteranceResult copy = (UtteranceResult)MemberwiseClone();
        copy._entities = entities;
        return copy;
    }
}
