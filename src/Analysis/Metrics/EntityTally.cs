using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>Counts entities as assertions come.</summary>
internal sealed class EntityTally
{
    private readonly Dictionary<string, EntityMetrics> _byName = new(StringComparer.OrdinalIgnoreCase);
    private long _assertions;
    private long _right;

    public EntityReport Report => new(_byName.Values, _assertions, _right);

    /// <summary>Counts the entities of one assertion, an expectation of several values as one.</summary>
    public void Add(IReadOnlyList<EntityResult> entities, OutcomeRules rules)
    {
        if (entities.Count == 0)
        {
            return;
        }

        _assertions++;
        _right += EntityVerdict.AllRight(entities, rules) ? 1 : 0;
        for (int index = 0; index < entities.Count; index++)
        {
            if (EntityVerdict.Of(entities, index, rules) is { } match)
            {
                Count(EntityMetrics.One(entities[index].Name, match));
            }
        }
    }

    public void Merge(EntityTally other)
    {
        _assertions += other._assertions;
        _right += other._right;
        foreach (EntityMetrics entity in other._byName.Values)
        {
            Count(entity);
        }
    }

    private void Count(EntityMetrics more)
    {
        ref EntityMetrics? sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, more.Name, out _);
        sum = sum is null ? more : sum + more;
    }
}
