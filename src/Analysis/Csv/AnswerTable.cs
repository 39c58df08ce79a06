using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>One number for all rows that count the same, in the order of appearance.</summary>
internal sealed class AnswerTable
{
    /// <summary>More than all pairs of the intents of the largest bots: each is an object that stays.</summary>
    private const int Most = 2_000_000;

    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<Answer> _answers = [];

    /// <summary>What <see cref="Answer.IsOdd"/> says of each, close together: of most answers that is all a row asks for.</summary>
    private readonly List<bool> _areOdd = [];

    /// <summary>The last answer of each expectation that was word for word the expected one. Most are, so the dictionary is seldom asked.</summary>
    private (long Key, int Number)[] _expected = [];

    /// <summary>What the numbers stand for.</summary>
    public IReadOnlyList<Answer> All => _answers;

    public Answer this[int number] => _answers[number];

    public bool IsOdd(int number) => _areOdd[number];

    /// <summary>The number of an answer.</summary>
    /// <param name="expected">The number of the expected cell, below 100,000.</param>
    /// <param name="predicted">The number of the predicted cell, below 100,000.</param>
    /// <param name="recorded">The recorded verdict.</param>
    /// <param name="create">Makes the answer when it appears for the first time.</param>
    /// <returns>The number; -1 when the answer is new and the table is full.</returns>
    public int Find(int expected, int predicted, Outcome? recorded, Func<Answer> create)
    {
        // Numbers below 100,000 take 17 bits, a verdict or none 3; the 1 tells a key from an unused place.
        long key = ((((long)expected << 17) | (long)predicted) << 4) | (recorded is { } verdict ? ((long)verdict << 1) + 2 : 0) | 1;
        if (expected < _expected.Length && _expected[expected].Key == key)
        {
            return _expected[expected].Number;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out bool known);
        if (!known)
        {
            number = _answers.Count;
            if (number == Most)
            {
                return -1;
            }

            Answer answer = create();
            _answers.Add(answer);
            _areOdd.Add(answer.IsOdd);
        }

        if (predicted == expected)
        {
            if (expected >= _expected.Length)
            {
                Array.Resize(ref _expected, 2 * (expected + 1));
            }

            _expected[expected] = (key, number);
        }

        return number;
    }
}
