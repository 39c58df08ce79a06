using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>Tells objects apart by their members: by words, by names, by kinds of JSON; what is left goes to the best fit.</summary>
internal sealed class ObjectPlanner(
    ChoicePlanner values,
    Func<string, string, IReadOnlyCollection<string>> words,
    Func<TypeRef, JsonKinds> kinds,
    ISet<int> alike,
    int depth)
{
    private const int Bits = 64;
    private const int Deepest = 3;

    // Words inside of words: enough for any honest choice, and code that a compiler can still nest.
    private const int MostWords = 4;

    public UnionStep Plan(IReadOnlyList<ObjectCandidate> candidates) => Plan(candidates, 0);

    private UnionStep Plan(IReadOnlyList<ObjectCandidate> candidates, int level)
    {
        if (candidates.All(c => c.Case == candidates[0].Case))
        {
            return new UnionStep.Take(candidates[0].Case);
        }

        // Each member is looked for in each case.
        values.Spend(candidates.Sum(c => (long)(c.Model?.Properties.Count ?? 0)) * candidates.Count);
        return (level < MostWords ? ByWords(candidates, level) : null) ?? ByNames(candidates);
    }

    /// <summary>By a member that has other words in each case, or in some of them.</summary>
    private UnionStep.ByText? ByWords(IReadOnlyList<ObjectCandidate> candidates, int level)
    {
        (string Name, List<(string Word, List<ObjectCandidate> Of)> Groups, List<ObjectCandidate> Others)? best = null;
        int least = candidates.Count;
        foreach (string name in candidates.SelectMany(c => c.Names).Distinct())
        {
            List<(string Word, List<ObjectCandidate> Of)> groups = [];
            List<ObjectCandidate> rest = [];
            foreach (ObjectCandidate candidate in candidates)
            {
                IReadOnlyCollection<string> own = candidate.Model is null ? [] : words(candidate.Model.Name, name);
                foreach (string word in own)
                {
                    int index = groups.FindIndex(g => g.Word == word);
                    if (index < 0)
                    {
                        groups.Add((word, [candidate]));
                    }
                    else
                    {
                        groups[index].Of.Add(candidate);
                    }
                }

                // Without the member, or with other words in it, it may still be one of these.
                if (own.Count == 0 || candidate.Find(name) is not { Required: true })
                {
                    rest.Add(candidate);
                }
            }

            int most = groups.Select(g => g.Of.Count).Append(rest.Count).Max();
            if (groups.Count > 0 && most < least)
            {
                (best, least) = ((name, groups, rest), most);
            }
        }

        if (best is not var (member, found, others))
        {
            return null;
        }

        EquatableArray<UnionStep.TextArm> arms = found.GroupBy(g => string.Join(",", g.Of.Select(o => o.Case.ToString(System.Globalization.CultureInfo.InvariantCulture))))
            .Select(g => new UnionStep.TextArm(g.Select(w => w.Word).ToEquatableArray(), Plan(g.First().Of, level + 1)))
            .ToEquatableArray();
        return new UnionStep.ByText(member, arms, others.Count == 0 ? UnionStep.Take.Raw : Fitting(others, level + 1));
    }

    /// <summary>One candidate alone must fit, or the value is something newer; several are told apart.</summary>
    private UnionStep Fitting(List<ObjectCandidate> candidates, int level) =>
        candidates.All(c => c.Case == candidates[0].Case) ? Fit(candidates) : Plan(candidates, level);

    /// <summary>By a required member that no other case knows; then by the kind of a member that all of the rest have.</summary>
    private UnionStep ByNames(IReadOnlyList<ObjectCandidate> candidates)
    {
        List<UnionStep.NameArm> arms = [];
        List<ObjectCandidate> rest = [];
        foreach (ObjectCandidate candidate in candidates)
        {
            string? own = candidate.Required.FirstOrDefault(n => candidates.All(c => c.Case == candidate.Case || (c.Model is not null && c.Find(n) is null)));
            if (own is null || arms.Count == Bits)
            {
                rest.Add(candidate);
            }
            else
            {
                arms.Add(new UnionStep.NameArm(own, new UnionStep.Take(candidate.Case)));
            }
        }

        UnionStep otherwise = rest.Count == 0 ? UnionStep.Take.Raw : ByKinds(rest) ?? Fit(rest);
        return arms.Count == 0 ? otherwise : new UnionStep.ByName(arms.ToEquatableArray(), otherwise);
    }

    private UnionStep.ByMember? ByKinds(List<ObjectCandidate> candidates)
    {
        if (depth >= Deepest || ChoiceIsMade(candidates))
        {
            return null;
        }

        foreach (string name in candidates[0].Required)
        {
            PropertyModel?[] members = [.. candidates.Select(c => c.Find(name))];
            JsonKinds all = JsonKinds.None;
            bool isDisjoint = true;
            foreach (PropertyModel? member in members)
            {
                JsonKinds own = member is { Required: true, Type.Nullable: false } ? kinds(member.Type) : JsonKinds.All;
                isDisjoint &= (all & own) == JsonKinds.None;
                all |= own;
            }

            if (isDisjoint)
            {
                return new UnionStep.ByMember(name, values.Value([.. candidates.Select((c, i) => new Candidate(members[i]!.Type, c.Case))], depth + 1));
            }
        }

        return null;
    }

    /// <summary>The one look over all names: whose required members are all there, and of those, who knows most of what is there.</summary>
    private UnionStep Fit(List<ObjectCandidate> candidates)
    {
        if (!ChoiceIsMade(candidates))
        {
            alike.UnionWith(candidates.Select(c => c.Case));
        }

        string[] required = [.. candidates.SelectMany(c => c.Required).Distinct()];
        string[] telling = ChoiceIsMade(candidates) ? [] : [.. candidates.SelectMany(c => c.Names).Distinct().Except(required).Where(n => candidates.Any(c => c.Find(n) is null))];
        string[] names = [.. required.Concat(telling).Take(Bits)];
        if (names.Length == 0)
        {
            return new UnionStep.Take(candidates[0].Case);
        }

        ulong Mask(IEnumerable<string> own) => own.Select(n => Array.IndexOf(names, n)).Where(i => i >= 0).Aggregate(0UL, (mask, i) => mask | (1UL << i));
        return new UnionStep.ByFit(
            names.ToEquatableArray(),
            candidates.Select(c => new UnionStep.FitArm(Mask(c.Required), Mask(c.Names), new UnionStep.Take(c.Case))).ToEquatableArray());
    }

    private static bool ChoiceIsMade(List<ObjectCandidate> candidates) => candidates.All(c => c.Case == candidates[0].Case);
}
