namespace KoreBT.Generator.Model;

/// <summary>
/// A parameter. <paramref name="Name"/> is that of an argument when it is required, otherwise that of an option.
/// <paramref name="Explode"/>: a list repeats the parameter instead of joining its items with commas.
/// </summary>
internal sealed record ParameterModel(
    string WireName,
    string Name,
    ParameterPlace Place,
    TypeRef Type,
    DocText Doc,
    bool Required,
    bool Explode,
    bool Secret,
    bool Deprecated);
