using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>Finishes unions once the members of all types are known: the words of their tags, and how their cases are told apart.</summary>
internal sealed class UnionPlanner
{
    private const int Deepest = 8;

    private readonly ParseContext _context;
    private readonly IReadOnlyList<UnionDraft> _drafts;
    private readonly Dictionary<string, UnionDraft> _unions;
    private readonly Dictionary<string, ObjectModel> _objects;
    private readonly Dictionary<string, EnumModel> _enums;

    public UnionPlanner(ParseContext context, IReadOnlyList<UnionDraft> drafts, IEnumerable<ObjectModel> objects, IEnumerable<EnumModel> enums)
    {
        _context = context;
        _drafts = drafts;
        _unions = drafts.ToDictionary(d => d.Name, StringComparer.Ordinal);
        _objects = objects.ToDictionary(o => o.Name, StringComparer.Ordinal);
        _enums = enums.ToDictionary(e => e.Name, StringComparer.Ordinal);
        SetTags();
    }

    /// <summary>The objects, in which the tag that names them is a constant.</summary>
    public IEnumerable<ObjectModel> Objects => _objects.Values;

    public IEnumerable<UnionModel> Unions()
    {
        ChoicePlanner planner = new(_objects, _enums, _unions, Words, _context.Budget);
        foreach (UnionDraft draft in _drafts)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            UnionStep reading = planner.Plan(draft, out IReadOnlyList<string> alike);
            if (alike.Count > 0)
            {
                _context.Problems.Add(Descriptors.AlikeCases, draft.View.Origin.Extent, draft.Name, string.Join(", ", alike));
            }

            UniqueNames names = new(StringComparer.Ordinal, ["other"]);
            yield return new UnionModel(
                draft.Name,
                Doc(draft.View),
                draft.Cases.Select(c => new UnionCase(c.Type, CaseNames.Argument(c.Type, names))).ToEquatableArray(),
                reading,
                draft.Tag,
                Shared(draft).ToEquatableArray(),
                draft.View.Says(_context, "deprecated"));
        }
    }

    private DocText Doc(SchemaView view)
    {
        DocText own = DocParser.Parse(_context, view.Origin);
        return own == DocText.None ? DocParser.Parse(_context, view.Schema) : own;
    }

    /// <summary>The words of a member of an object that name it: those of a mapping, else those that the member itself allows.</summary>
    private IReadOnlyCollection<string> Words(string name, string tag)
    {
        PropertyModel? member = _objects.TryGetValue(name, out ObjectModel? model) ? model.Properties.FirstOrDefault(p => p.WireName == tag) : null;
        return member switch
        {
            { Constant: { } constant, Type.Kind: TypeKind.String } => [constant],
            { Type.Kind: TypeKind.Words } when _enums.TryGetValue(member.Type.Name, out EnumModel? words) => [.. words.Words.Select(w => w.Wire)],
            _ => [],
        };
    }

    /// <summary>A tag that all unions name alike in a case is a constant of it, and is written first, so that the next reader finds it at once.</summary>
    private void SetTags()
    {
        Dictionary<(string Object, string Tag), HashSet<string>> words = [];
        foreach (UnionDraft draft in _drafts.Where(d => d.Tag.Length > 0))
        {
            foreach (UnionDraft.Case one in draft.Cases)
            {
                if (one.Words.Count == 0)
                {
                    one.Words.AddRange(Implied(draft.Tag, one, []));
                }

                if (one.Type.Kind == TypeKind.Object)
                {
                    (string, string) key = (one.Type.Name, draft.Tag);
                    words[key] = [.. words.TryGetValue(key, out HashSet<string>? known) ? known : [], .. one.Words];
                }
            }
        }

        foreach (KeyValuePair<(string Object, string Tag), HashSet<string>> tag in words)
        {
            if (_objects.TryGetValue(tag.Key.Object, out ObjectModel? model))
            {
                _objects[model.Name] = WithTag(model, tag.Key.Tag, tag.Value.Count == 1 ? tag.Value.First() : null);
            }
        }
    }

    /// <summary>The words of a case that no mapping names: those that it allows itself, else the name of its component.</summary>
    private IEnumerable<string> Implied(string tag, UnionDraft.Case one, HashSet<string> seen)
    {
        if (one.Type.Kind == TypeKind.Union && _unions.TryGetValue(one.Type.Name, out UnionDraft? inner) && seen.Count < Deepest && seen.Add(inner.Name))
        {
            return inner.Cases.SelectMany(c => inner.Tag == tag && c.Words.Count > 0 ? c.Words : Implied(tag, c, seen)).Distinct();
        }

        IReadOnlyCollection<string> own = Words(one.Type.Name, tag);
        return own.Count > 0 || one.Type.Kind != TypeKind.Object || one.Reference is null ? own : [one.Reference];
    }

    private static ObjectModel WithTag(ObjectModel model, string tag, string? word)
    {
        PropertyModel? known = model.Properties.FirstOrDefault(p => p.WireName == tag);
        if (known is null)
        {
            string name = NameRules.Pascal(tag);
            bool isFree = name != model.Name && model.Properties.All(p => p.Name != name) && Array.IndexOf(UniqueNames.OfObjects, name) < 0;
            return isFree && word is not null ? model with { Properties = [new PropertyModel(tag, name, new TypeRef(TypeKind.String), DocText.None, true, false, false, false, word), .. model.Properties] } : model;
        }

        if (known.Type.Kind is not (TypeKind.String or TypeKind.Words))
        {
            return model;
        }

        PropertyModel constant = word is null ? known : known with { Type = new TypeRef(TypeKind.String), Required = true, ReadOnly = false, Constant = word };
        return model with { Properties = [constant, .. model.Properties.Where(p => p.WireName != tag)] };
    }

    /// <summary>The tag, and members of the common base, which all cases have under one name and with one type.</summary>
    private IEnumerable<PropertyModel> Shared(UnionDraft draft)
    {
        ObjectModel[] cases = [.. draft.Cases.Where(c => c.Type.Kind == TypeKind.Object && _objects.ContainsKey(c.Type.Name)).Select(c => _objects[c.Type.Name])];
        if (cases.Length < draft.Cases.Count || cases.Length == 0)
        {
            yield break;
        }

        string[] taken = [.. UniqueNames.OfObjects, "Value", "Match", "TryGetValue", draft.Name];
        foreach (PropertyModel property in cases[0].Properties.Where(p => p.WireName == draft.Tag || draft.Shared.Contains(p.WireName, StringComparer.Ordinal)))
        {
            bool isAlike = cases.All(c => c.Properties.FirstOrDefault(p => p.WireName == property.WireName) is { Deprecated: false } other
                && other.Name == property.Name && other.Type with { Nullable = false } == property.Type with { Nullable = false } && other.Type.Kind != TypeKind.Any);
            bool isText = property.Type.Kind == TypeKind.String || property.WireName != draft.Tag;
            if (isAlike && isText && Array.IndexOf(taken, property.Name) < 0)
            {
                yield return property with { Doc = property.Constant is null ? property.Doc : DocText.None };
            }
        }
    }
}
