namespace KoreBT.Generator.Model;

/// <summary>How a union finds its case: a tree of decisions about JSON not read yet. Where no arm fits, the value stays raw JSON.</summary>
internal abstract record UnionStep
{
    /// <summary>Decided: the case of this index, or raw JSON when it is negative.</summary>
    internal sealed record Take(int Case) : UnionStep
    {
        public static readonly Take Raw = new(-1);
    }

    /// <summary>By the kind of the JSON value.</summary>
    internal sealed record ByKind(EquatableArray<KindArm> Arms) : UnionStep;

    internal sealed record KindArm(JsonKinds Kinds, UnionStep Step);

    /// <summary>By the text of a member, or of the value itself when the name is null. <paramref name="Otherwise"/> is for other text, and for none.</summary>
    internal sealed record ByText(string? Member, EquatableArray<TextArm> Arms, UnionStep Otherwise) : UnionStep;

    internal sealed record TextArm(EquatableArray<string> Words, UnionStep Step);

    /// <summary>By whether a number is whole.</summary>
    internal sealed record ByWhole(UnionStep Whole, UnionStep Fraction) : UnionStep;

    /// <summary>By the first item of a list; <paramref name="Empty"/> when there is none.</summary>
    internal sealed record ByItem(UnionStep Item, UnionStep Empty) : UnionStep;

    /// <summary>By the value of a member that all cases have.</summary>
    internal sealed record ByMember(string Member, UnionStep Value) : UnionStep;

    /// <summary>By the first of the arms whose member is there, which no other case has.</summary>
    internal sealed record ByName(EquatableArray<NameArm> Arms, UnionStep Otherwise) : UnionStep;

    internal sealed record NameArm(string Member, UnionStep Step);

    /// <summary>By the names of the members: of the cases whose required ones are all there, the one with most names seen.</summary>
    internal sealed record ByFit(EquatableArray<string> Names, EquatableArray<FitArm> Arms) : UnionStep;

    /// <summary>Bits of <see cref="ByFit.Names"/>: those that the case must have, and all that it knows.</summary>
    internal sealed record FitArm(ulong Required, ulong Known, UnionStep Step);
}
