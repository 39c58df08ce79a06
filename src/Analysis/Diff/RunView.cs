namespace KoreBT.Analysis;

/// <summary>One run as a comparison sees it: what its assertions expect, answer and pass, within a scope and under the names of the candidate.</summary>
internal sealed class RunView
{
    private readonly DiffScope _scope;
    private readonly Answer[] _answers;
    private readonly int[] _expected;
    private readonly int[] _predicted;
    private readonly int[] _expectedIntent;
    private readonly int[] _predictedIntent;
    private readonly int[] _kinds;
    private readonly bool?[] _passed;
    private readonly int[] _parents;

    public RunView(ComparedRun run, SharedNumbers numbers, DiffScope scope, IReadOnlyDictionary<Intent, Intent> renames)
    {
        _scope = scope;
        Run = run;
        _answers = [.. run.Index.Answers.Select(answer => renames.Count == 0 ? answer : answer.Renamed(renames))];
        _expected = [.. _answers.Select(answer => numbers.Of(answer.Expected))];
        _predicted = [.. _answers.Select(answer => numbers.Of(answer.Predicted))];
        _expectedIntent = [.. _answers.Select(answer => numbers.Of(answer.ExpectedIntent))];
        _predictedIntent = [.. _answers.Select(answer => numbers.Of(answer.PredictedIntent))];
        _kinds = [.. _answers.Select(static answer => answer.Expected.AreTraits ? 1 : 0)];
        _passed = [.. _answers.Select(static answer => answer.Outcome?.IsRight())];
        _parents = [.. run.Index.Contexts.Select(context => numbers.Of(Renamed(context.Parent, renames)))];
    }

    public ComparedRun Run { get; }

    public int Count => Run.Index.Count;

    public int AnswerCount => _answers.Length;

    /// <summary>An answer by its number.</summary>
    public Answer AnswerOf(int answer) => _answers[answer];

    public int AnswerNumber(int number) => Run.Index[number].Answer;

    public Answer Answer(int number) => _answers[AnswerNumber(number)];

    /// <summary>The number of the intent an assertion is counted under; see <see cref="SharedNumbers"/>.</summary>
    public int ExpectedIntent(int number) => _expectedIntent[AnswerNumber(number)];

    public int PredictedIntent(int number) => _predictedIntent[AnswerNumber(number)];

    public int Line(int number) => Run.Index[number].Line;

    public int Parent(int number) => _parents[Run.Index[number].Context];

    /// <summary>The hash of everything that makes two assertions copies of each other.</summary>
    public int Hash(int number)
    {
        ref readonly IndexedAssertion assertion = ref Run.Index[number];
        return assertion.Hash ^ (((_parents[assertion.Context] << 1) | _kinds[assertion.Answer]) * 0x2C1B3C6D);
    }

    /// <summary>Whether two assertions are copies of each other: the utterance, its context, and whether intents or traits are asked for.</summary>
    public bool IsCopy(int number, RunView other, int of) =>
        Parent(number) == other.Parent(of)
        && _kinds[AnswerNumber(number)] == other._kinds[other.AnswerNumber(of)]
        && KeyText.Equal(Run.Index.Key(number), other.Run.Index.Key(of));

    public bool? Passed(int number)
    {
        bool? intent = _passed[AnswerNumber(number)];
        return intent == true && _scope == DiffScope.Assertion && Run.Index.Entities(number) is { Count: > 0 } entities
            ? EntityVerdict.AllRight(entities, Run.Index.Result(number).Rules)
            : intent;
    }

    public (int Intents, EntityForms Entities) Expectation(int number) =>
        (_expected[AnswerNumber(number)], _scope == DiffScope.Intent ? default : EntityForms.Expectation(Run.Index.Entities(number)));

    public (int Intents, EntityForms Entities) Said(int number) =>
        (_predicted[AnswerNumber(number)], _scope == DiffScope.Intent ? default : EntityForms.Answer(Run.Index.Entities(number)));

    private static Intent Renamed(Intent intent, IReadOnlyDictionary<Intent, Intent> renames) => renames.GetValueOrDefault(intent, intent);
}
