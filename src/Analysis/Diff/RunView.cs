namespace KoreBT.Analysis;

/// <summary>One run as a comparison sees it: what its assertions expect, answer and pass, within a scope and under the names of the candidate.</summary>
internal sealed class RunView
{
    private readonly DiffScope _scope;
    private readonly Answer[] _answers;
    private readonly int[] _expected;
    private readonly int[] _predicted;
    private readonly bool?[] _passed;

    public RunView(ComparedRun run, SharedNumbers numbers, DiffScope scope, IReadOnlyDictionary<Intent, Intent> renames)
    {
        _scope = scope;
        Run = run;
        _answers = [.. run.Index.Answers.Select(answer => renames.Count == 0 ? answer : answer.Renamed(renames))];
        _expected = [.. _answers.Select(answer => numbers.Of(answer.Expected))];
        _predicted = [.. _answers.Select(answer => numbers.Of(answer.Predicted))];
        _passed = [.. _answers.Select(static answer => answer.Outcome?.IsRight())];
    }

    public ComparedRun Run { get; }

    public int Count => Run.Index.Count;

    public int AnswerCount => _answers.Length;

    /// <summary>An answer by its number.</summary>
    public Answer AnswerOf(int answer) => _answers[answer];

    public int AnswerNumber(int number) => Run.Index[number].Answer;

    public Answer Answer(int number) => _answers[AnswerNumber(number)];

    public int Line(int number) => Run.Index[number].Line;

    public bool? Passed(int number)
    {
        bool? intent = _passed[AnswerNumber(number)];
        return intent == true && _scope == DiffScope.Assertion && !Run.Index.IsPlain(number)
            ? EntityVerdict.AllRight(Run.Index.Entities(number), Run.Index.Result(number).Rules)
            : intent;
    }

    /// <summary>What an assertion expects, in a form that compares by value.</summary>
    public (int Intents, EntityForms Entities) Expectation(int number) =>
        (_expected[AnswerNumber(number)], HasEntities(number) ? EntityForms.Expectation(Run.Index.Entities(number)) : default);

    /// <summary>What the bot answered, in a form that compares by value.</summary>
    public (int Intents, EntityForms Entities) Said(int number) =>
        (_predicted[AnswerNumber(number)], HasEntities(number) ? EntityForms.Answer(Run.Index.Entities(number)) : default);

    private bool HasEntities(int number) => _scope == DiffScope.Assertion && !Run.Index.IsPlain(number);
}
