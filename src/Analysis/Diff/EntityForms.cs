using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Entities in a form that compares by value, whatever their order.</summary>
internal readonly struct EntityForms : IEquatable<EntityForms>
{
    private readonly ImmutableArray<(string Name, string Expected, string Predicted)> _sorted;

    private EntityForms(IEnumerable<(string Name, string Expected, string Predicted)> entities) =>
        _sorted = [.. entities.OrderBy(entity => entity.Name, StringComparer.Ordinal).ThenBy(entity => entity.Expected, StringComparer.Ordinal).ThenBy(entity => entity.Predicted, StringComparer.Ordinal)];

    private ReadOnlySpan<(string Name, string Expected, string Predicted)> Sorted => _sorted.IsDefault ? [] : _sorted.AsSpan();

    /// <summary>What was expected; values nobody expected are part of the answer, not of the expectation.</summary>
    public static EntityForms Expectation(IReadOnlyList<EntityResult> entities) => entities.Count == 0 ? default
        : new(entities.Where(entity => entity.IsExpected).Select(entity => (TextForm.Of(entity.Name), TextForm.Of(entity.ExpectedValue), "")));

    /// <summary>What was extracted, beside what was expected.</summary>
    public static EntityForms Answer(IReadOnlyList<EntityResult> entities) => entities.Count == 0 ? default
        : new(entities.Select(entity => (TextForm.Of(entity.Name), TextForm.Of(entity.ExpectedValue), TextForm.Of(entity.PredictedValue))));

    public bool Equals(EntityForms other) => Sorted.SequenceEqual(other.Sorted);

    public override bool Equals(object? obj) => obj is EntityForms other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach ((string Name, string Expected, string Predicted) entity in Sorted)
        {
            hash.Add(entity);
        }

        return hash.ToHashCode();
    }
}
