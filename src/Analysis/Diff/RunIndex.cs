using System.Collections.Immutable;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>
/// A run in the form it is compared in: utterances as bytes, everything that repeats itself as numbers. An assertion of a file takes some 32 bytes and its utterance, and
/// becomes an object again only for those who look at it.
/// </summary>
internal sealed class RunIndex
{
    private readonly ChunkList<IndexedAssertion> _assertions = new();
    private readonly List<AssertionExtra> _extras = [];
    private readonly Utf8Blob _texts = new();
    private readonly List<(Intent Parent, string TaskState)> _contexts = [];

    /// <summary>By the spelling of the parent, which reports repeat.</summary>
    private readonly Dictionary<(string Parent, string TaskState), int> _contextNumbers = [];

    private readonly List<Intent> _parents = [];
    private readonly ImmutableArray<UtteranceResult> _results;
    private readonly OutcomeRules _rules;
    private bool[] _asksForTraits = [];

    /// <summary>An index to be filled from a file.</summary>
    /// <param name="answers">What the numbers of answers stand for; it may grow.</param>
    /// <param name="rules">How verdicts come about.</param>
    public RunIndex(IReadOnlyList<Answer> answers, OutcomeRules rules)
    {
        Answers = answers;
        _rules = rules;
    }

    private RunIndex(IReadOnlyList<Answer> answers, ImmutableArray<UtteranceResult> results)
        : this(answers, OutcomeRules.Default) => _results = results;

    public int Count => _assertions.Count;

    public IReadOnlyList<Answer> Answers { get; }

    public IReadOnlyList<(Intent Parent, string TaskState)> Contexts => _contexts;

    public ref IndexedAssertion this[int number] => ref _assertions[number];

    /// <summary>The index of a run in memory.</summary>
    public static RunIndex Of(TestRun run)
    {
        List<Answer> answers = [];
        Dictionary<Answer, int> numbers = [];
        RunIndex index = new(answers, run.Results);
        byte[] buffer = new byte[256];
        foreach (UtteranceResult result in run.Results)
        {
            int most = Encoding.UTF8.GetMaxByteCount(result.Utterance.Length);
            buffer = buffer.Length < most ? new byte[most] : buffer;
            if (!numbers.TryGetValue(result.Answer, out int answer))
            {
                numbers.Add(result.Answer, answer = answers.Count);
                answers.Add(result.Answer);
            }

            index.Add(buffer.AsSpan(0, Encoding.UTF8.GetBytes(result.Utterance, buffer)), answer, index.Context(result.ParentIntent, result.TaskState), result.Line);
        }

        index.Seal();
        return index;
    }

    /// <summary>Adds an assertion.</summary>
    public void Add(ReadOnlySpan<byte> utterance, int answer, int context, int line)
    {
        TextPlace place = _texts.Add(utterance);
        int parent = _parents[context].GetHashCode();
        if (KeyText.IsKey(utterance))
        {
            _assertions.Add(new IndexedAssertion(place, KeyText.Hash(utterance, parent), answer, context, line, -1));
            return;
        }

        byte[] key = KeyText.Of(Encoding.UTF8.GetString(utterance));
        _assertions.Add(new IndexedAssertion(place, KeyText.Hash(key, parent), answer, context, line, _extras.Count));
        _extras.Add(new AssertionExtra { Key = _texts.Add(key) });
    }

    /// <summary>Keeps the last assertion as it was read, because it has more than an index can hold.</summary>
    public void Keep(UtteranceResult result) => Extra(Count - 1).Result = result;

    /// <summary>Makes other keys than the utterances; a key is taken as it is.</summary>
    public void Rekey(Func<UtteranceResult, string> keyOf)
    {
        for (int number = 0; number < Count; number++)
        {
            Extra(number).Key = _texts.Add(Encoding.UTF8.GetBytes(keyOf(Result(number))));
        }
    }

    /// <summary>Makes the hashes anew, after keys or the names of contexts changed.</summary>
    public void Rehash(IReadOnlyDictionary<Intent, Intent> renames)
    {
        for (int context = 0; context < _contexts.Count; context++)
        {
            _parents[context] = renames.GetValueOrDefault(_contexts[context].Parent, _contexts[context].Parent);
        }

        for (int number = 0; number < Count; number++)
        {
            _assertions[number].Hash = KeyText.Hash(Key(number), _parents[_assertions[number].Context].GetHashCode());
        }
    }

    /// <summary>Ends the filling: from now on assertions can be compared.</summary>
    public void Seal() => _asksForTraits = [.. Answers.Select(static answer => answer.Expected.AreTraits)];

    /// <summary>Whether two assertions are copies of each other: the utterance, its context, and whether intents or traits are asked for.</summary>
    public bool IsCopy(int number, RunIndex other, int of)
    {
        ref readonly IndexedAssertion mine = ref _assertions[number];
        ref readonly IndexedAssertion its = ref other._assertions[of];
        return KeyText.Equal(Key(in mine), other.Key(in its))
            && _parents[mine.Context] == other._parents[its.Context]
            && _asksForTraits[mine.Answer] == other._asksForTraits[its.Answer];
    }

    /// <summary>Whether the assertion is no more than an utterance, a context and an answer.</summary>
    public bool IsPlain(int number) => _results.IsDefault ? _assertions[number].Extra < 0 : _results[number].Entities.Count == 0;

    /// <summary>The number of a context.</summary>
    public int Context(Intent parent, string taskState)
    {
        if (!_contextNumbers.TryGetValue((parent.Name, taskState), out int number))
        {
            _contextNumbers.Add((parent.Name, taskState), number = _contexts.Count);
            _contexts.Add((parent, taskState));
            _parents.Add(parent);
        }

        return number;
    }

    public ReadOnlySpan<byte> Utterance(int number) => _texts[_assertions[number].Utterance];

    /// <summary>The bytes by which the assertion is found in the other run.</summary>
    public ReadOnlySpan<byte> Key(int number) => Key(in _assertions[number]);

    public IReadOnlyList<EntityResult> Entities(int number) =>
        !_results.IsDefault ? _results[number].Entities
        : _assertions[number].Extra is >= 0 and int extra ? _extras[extra].Result?.Entities ?? []
        : [];

    /// <summary>The assertion as an object: the one it was made of, or one made now.</summary>
    public UtteranceResult Result(int number)
    {
        ref readonly IndexedAssertion assertion = ref _assertions[number];
        if (!_results.IsDefault)
        {
            return _results[number];
        }

        if (assertion.Extra >= 0 && _extras[assertion.Extra].Result is { } kept)
        {
            return kept;
        }

        Answer answer = Answers[assertion.Answer];
        return new UtteranceResult
        {
            Utterance = Encoding.UTF8.GetString(_texts[assertion.Utterance]),
            Expected = answer.Expected,
            Predicted = answer.Predicted,
            ParentIntent = _contexts[assertion.Context].Parent,
            Line = assertion.Line,
            IsScored = answer.IsScored,
            RecordedOutcome = answer.Recorded,
            Rules = _rules,
            Answer = answer,
            TaskState = _contexts[assertion.Context].TaskState,
        };
    }

    private ReadOnlySpan<byte> Key(ref readonly IndexedAssertion assertion) =>
        _texts[assertion.Extra < 0 ? assertion.Utterance : _extras[assertion.Extra].Key ?? assertion.Utterance];

    private AssertionExtra Extra(int number)
    {
        ref IndexedAssertion assertion = ref _assertions[number];
        if (assertion.Extra < 0)
        {
            assertion.Extra = _extras.Count;
            _extras.Add(new AssertionExtra());
        }

        return _extras[assertion.Extra];
    }
}
