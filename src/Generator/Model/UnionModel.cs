namespace KoreBT.Generator.Model;

/// <summary>
/// One of several types, and whatever else the service sends. <paramref name="Reading"/> is null when something other than the JSON
/// itself decides. <paramref name="Tag"/> is the wire name of the member that names the case; empty when there is none.
/// <paramref name="Shared"/> are members that all cases have alike.
/// </summary>
internal sealed record UnionModel(
    string Name,
    DocText Doc,
    EquatableArray<UnionCase> Cases,
    UnionStep? Reading,
    string Tag,
    EquatableArray<PropertyModel> Shared,
    bool Deprecated);
