using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// How the cases of a union are told apart, from what is certain to what is likely: its discriminator, the kind of JSON, then for objects
/// the words of a member, and in the end names and kinds of members.
/// </summary>
internal sealed class ChoicePlanner(
    IReadOnlyDictionary<string, ObjectModel> objects,
    IReadOnlyDictionary<string, EnumModel> enums,
    IReadOnlyDictionary<string, UnionDraft> unions,
    Func<string, string, IReadOnlyCollection<string>> words,
    Budget budget)
{
    private const int Deepest = 4;

    private static readonly JsonKinds[] Kinds = [JsonKinds.Object, JsonKinds.Array, JsonKinds.String, JsonKinds.Number, JsonKinds.Boolean];

    private readonly SortedSet<int> _alike = [];
    private Extent _at;

    /// <summary>The plan, and the cases that only their likeness to the JSON decides between.</summary>
    public UnionStep Plan(UnionDraft draft, out IReadOnlyList<string> alike)
    {
        _alike.Clear();
        _at = draft.View.Origin.Extent;
        List<Candidate> candidates = [.. draft.Cases.Select((c, i) => new Candidate(c.Type, i)), .. draft.HasAny ? new[] { new Candidate(TypeRef.Any, -1) } : []];
        UnionStep plan = draft.Tag.Length > 0 ? Tagged(draft, candidates) : Value(candidates, 0);
        alike = [.. _alike.Select(i => i < 0 ? "any JSON" : draft.Cases[i].Type.Name.Length > 0 ? draft.Cases[i].Type.Name : draft.Cases[i].Type.Kind.ToString())];
        return plan;
    }

    /// <summary>Accounts for steps on behalf of the union that is being planned.</summary>
    public void Spend(long steps) => budget.Spend(steps, _at);

    /// <summary>The case of each candidate when there is only one; null when there are several.</summary>
    public static UnionStep? Only(IReadOnlyList<Candidate> candidates) =>
        candidates.All(c => c.Case == candidates[0].Case) ? new UnionStep.Take(candidates[0].Case) : null;

    /// <summary>By the kind of a value, and then by what is special to that kind.</summary>
    public UnionStep Value(IReadOnlyList<Candidate> candidates, int depth)
    {
        List<Candidate> open = [.. candidates.SelectMany(c => Expand(c, [])).Distinct()];
        List<UnionStep.KindArm> arms = [];
        foreach (JsonKinds kind in Kinds)
        {
            List<Candidate> alike = [.. open.Where(c => c.Type.Kinds.HasFlag(kind))];
            UnionStep step = alike.Count == 0 ? UnionStep.Take.Raw : OfKind(kind, alike, depth);
            if (step is UnionStep.Take { Case: < 0 })
            {
                continue;
            }

            int same = arms.FindIndex(a => a.Step == step && step is UnionStep.Take);
            if (same < 0)
            {
                arms.Add(new UnionStep.KindArm(kind, step));
            }
            else
            {
                arms[same] = arms[same] with { Kinds = arms[same].Kinds | kind };
            }
        }

        return arms switch
        {
            [] => UnionStep.Take.Raw,
            [{ Step: UnionStep.ByText { Member: not null, Otherwise: UnionStep.Take { Case: < 0 } } text }] => text,
            _ => new UnionStep.ByKind(arms.ToEquatableArray()),
        };
    }

    /// <summary>All kinds that a type can have, those of the cases of a union included.</summary>
    private JsonKinds KindsOf(TypeRef type) => Expand(new Candidate(type, 0), []).Aggregate(JsonKinds.None, (all, c) => all | c.Type.Kinds);

    private UnionStep OfKind(JsonKinds kind, List<Candidate> candidates, int depth)
    {
        // What takes any JSON comes last.
        List<Candidate> special = [.. candidates.Where(c => c.Type.Kind != TypeKind.Any)];
        if (special.Count > 0 && kind != JsonKinds.Object)
        {
            candidates = special;
        }

        return Only(candidates) ?? kind switch
        {
            JsonKinds.Object => Object(candidates, depth),
            JsonKinds.Array when depth < Deepest => new UnionStep.ByItem(Value([.. candidates.Select(c => new Candidate(c.Type.Element ?? TypeRef.Any, c.Case))], depth + 1), new UnionStep.Take(candidates[0].Case)),
            JsonKinds.Array => Guess(candidates),
            JsonKinds.String => Text(candidates),
            JsonKinds.Number => Number(candidates),
            _ => Guess(candidates),
        };
    }

    private UnionStep.Take Guess(List<Candidate> candidates)
    {
        _alike.UnionWith(candidates.Select(c => c.Case));
        return new UnionStep.Take(candidates[0].Case);
    }

    private UnionStep.ByText Text(List<Candidate> candidates)
    {
        Candidate[] listed = [.. candidates.Where(c => c.Type.Kind == TypeKind.Words && enums.ContainsKey(c.Type.Name))];
        Candidate[] others = [.. candidates.Except(listed)];
        if (others.Select(o => o.Case).Distinct().Count() > 1)
        {
            _alike.UnionWith(others.Select(c => c.Case));
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        List<UnionStep.TextArm> arms = [];
        foreach (Candidate one in listed)
        {
            string[] own = [.. enums[one.Type.Name].Words.Select(w => w.Wire).Where(seen.Add)];
            if (own.Length > 0)
            {
                arms.Add(new UnionStep.TextArm(own.ToEquatableArray(), new UnionStep.Take(one.Case)));
            }
        }

        return new UnionStep.ByText(null, arms.ToEquatableArray(), others.Length > 0 ? new UnionStep.Take(others[0].Case) : UnionStep.Take.Raw);
    }

    private UnionStep Number(List<Candidate> candidates)
    {
        Candidate[] whole = [.. candidates.Where(c => c.Type.Kind is TypeKind.Numbers or TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64)];
        Candidate[] fractions = [.. candidates.Except(whole)];
        if (whole.Length > 1 || fractions.Length > 1)
        {
            _alike.UnionWith((whole.Length > 1 ? whole : fractions).Select(c => c.Case));
        }

        return whole.Length == 0 || fractions.Length == 0
            ? new UnionStep.Take(candidates[0].Case)
            : new UnionStep.ByWhole(new UnionStep.Take(whole[0].Case), new UnionStep.Take(fractions[0].Case));
    }

    private UnionStep Object(List<Candidate> candidates, int depth) =>
        new ObjectPlanner(this, words, KindsOf, _alike, depth).Plan([.. candidates.Select(c => new ObjectCandidate(objects.TryGetValue(c.Type.Name, out ObjectModel? model) ? model : null, c.Case))]);

    /// <summary>The discriminator decides about objects; other kinds of JSON have none.</summary>
    private UnionStep Tagged(UnionDraft draft, List<Candidate> candidates)
    {
        Dictionary<string, List<Candidate>> byWord = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (Candidate candidate in candidates.Where(c => c.Case >= 0))
        {
            foreach (string word in draft.Cases[candidate.Case].Words.Distinct())
            {
                if (!byWord.TryGetValue(word, out List<Candidate>? named))
                {
                    byWord.Add(word, named = []);
                    order.Add(word);
                }

                named.Add(candidate);
            }
        }

        UnionStep Among(IEnumerable<Candidate> some) => OfKind(JsonKinds.Object, [.. some.SelectMany(c => Expand(c, [])).Where(c => c.Type.Kinds.HasFlag(JsonKinds.Object))], 0);

        // Words of one set of cases share an arm.
        EquatableArray<UnionStep.TextArm> arms = order.GroupBy(w => string.Join(",", byWord[w].Select(c => c.Case)))
            .Select(g => new UnionStep.TextArm(g.ToEquatableArray(), byWord[g.First()] is [{ } one] ? new UnionStep.Take(one.Case) : Among(byWord[g.First()])))
            .ToEquatableArray();
        Candidate[] silent = [.. candidates.Where(c => c.Case >= 0 && draft.Cases[c.Case].Words.Count == 0 && KindsOf(c.Type).HasFlag(JsonKinds.Object))];
        UnionStep rest = draft.Default >= 0 ? new UnionStep.Take(draft.Default) : silent.Length == 0 ? UnionStep.Take.Raw : Among(silent);
        UnionStep tagged = arms.Count == 0 ? rest : new UnionStep.ByText(draft.Tag, arms, rest);
        Candidate[] others = [.. candidates.Where(c => c.Case >= 0).SelectMany(c => Expand(c, [])).Where(c => !c.Type.Kinds.HasFlag(JsonKinds.Object))];
        if (others.Length == 0 && rest is UnionStep.Take { Case: < 0 } && arms.Count > 0)
        {
            return tagged;
        }

        UnionStep.KindArm[] plain = Value(others, 0) is UnionStep.ByKind kinds ? [.. kinds.Arms] : [];
        return new UnionStep.ByKind([new UnionStep.KindArm(JsonKinds.Object, tagged), .. plain]);
    }

    /// <summary>A union is what its cases are; far down in a chain of them, it may be anything.</summary>
    private IEnumerable<Candidate> Expand(Candidate candidate, HashSet<string> seen, int depth = 0)
    {
        if (candidate.Type.Kind != TypeKind.Union)
        {
            return [candidate];
        }

        if (depth == Deepest || !unions.TryGetValue(candidate.Type.Name, out UnionDraft? inner))
        {
            return [candidate];
        }

        Spend(inner.Cases.Count);
        return seen.Add(candidate.Type.Name) ? inner.Cases.SelectMany(c => Expand(new Candidate(c.Type, candidate.Case), seen, depth + 1)) : [];
    }
}
