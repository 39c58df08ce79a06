using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// How well entities were extracted: per entity by value, and per assertion as a whole. The two differ: one wrong value of three spoils its assertion. An assertion counts whatever its
/// intent, scored or not, because the file gives its entities a verdict of their own.
/// </summary>
public sealed class EntityReport
{
    internal EntityReport(IEnumerable<EntityMetrics> entities, long assertions, long right)
    {
        Entities = [.. entities.OrderBy(static entity => entity.Name, StringComparer.OrdinalIgnoreCase)];
        Total = Entities.Aggregate(new EntityMetrics("all entities", 0, 0, 0, 0), static (sum, entity) => sum + entity);
        Assertions = assertions;
        AssertionsRight = right;
    }

    /// <summary>The counts of each entity, by name.</summary>
    public ImmutableArray<EntityMetrics> Entities { get; }

    /// <summary>The summed counts of all entities (a micro average).</summary>
    public EntityMetrics Total { get; }

    /// <summary>How many assertions have an entity.</summary>
    public long Assertions { get; }

    /// <summary>How many of them have all entities right.</summary>
    public long AssertionsRight { get; }

    /// <summary>The share of assertions with entities whose every entity is right, from 0 to 1; null when there is none.</summary>
    public double? Success => Ratio.Of(AssertionsRight, Assertions);
}
