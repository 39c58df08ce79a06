using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>One number for all rows that count the same, in the order of appearance.</summary>
internal sealed class AnswerTable
{
    /// <summary>More than all pairs of the intents of the largest bots: each is an object that stays.</summary>
    private const int Most = 2_000_000;

    /// <summary>How many cells are the first.</summary>
    private const int Near = 256;

    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<Answer> _answers = [];

    /// <summary>What <see cref="Answer.IsOdd"/> says of each, close together: of most answers that is all a row asks for.</summary>
    private readonly List<bool> _areOdd = [];

    /// <summary>The key of each, to see whether a number looked up in <see cref="_near"/> is the right one.</summary>
    private readonly List<long> _keys = [];

    /// <summary>The number plus 1 of the last answer of each pair of cells, if both are among the first: the pairs of all bots but the largest, without asking the dictionary.</summary>
    private readonly int[] _near = new int[Near * Near];

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
        int pair = expected < Near && predicted < Near ? (expected * Near) + predicted : -1;
        if (pair >= 0 && _near[pair] - 1 is >= 0 and int last && _keys[last] == key)
        {
            return last;
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
            _keys.Add(key);
        }

        if (pair >= 0)
        {
            _near[pair] = number + 1;
        }

        return number;
    }
}
