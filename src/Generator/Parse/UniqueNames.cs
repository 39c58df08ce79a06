using System.Globalization;

namespace KoreBT.Generator.Parse;

/// <summary>Hands out names that are free in one scope: the first who asks gets the plain name.</summary>
internal sealed class UniqueNames(StringComparer comparer, IEnumerable<string> reserved)
{
    /// <summary>Members that every class or record has.</summary>
    public static readonly string[] OfObjects = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    private readonly HashSet<string> _taken = new(reserved, comparer);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public bool IsFree(string name) => !_taken.Contains(name);

    public bool TryClaim(string name) => _taken.Add(name);

    /// <summary>The first free candidate; when none is, the last one with the smallest number that makes it free.</summary>
    public string Claim(params string[] candidates)
    {
        foreach (string candidate in candidates)
        {
            if (TryClaim(candidate))
            {
                return candidate;
            }
        }

        // Goes on where the last search ended, so that many equal names cost no more than as many different ones.
        for (int number = _numbers.TryGetValue(candidates[^1], out int last) ? last + 1 : 2; ; number++)
        {
            string numbered = candidates[^1] + number.ToString(CultureInfo.InvariantCulture);
            if (TryClaim(numbered))
            {
                _numbers[candidates[^1]] = number;
                return numbered;
            }
        }
    }
}
