namespace KoreBT.Generator.Model;

/// <summary>
/// A schema with listed members. <paramref name="Rest"/> is the type of all other members; null when they are kept as raw JSON.
/// <paramref name="IsParts"/>: a body of several parts, some of which are files, so that it is no JSON.
/// </summary>
internal sealed record ObjectModel(
    string Name,
    DocText Doc,
    EquatableArray<PropertyModel> Properties,
    TypeRef? Rest,
    bool Closed,
    bool Deprecated,
    bool IsParts = false);
