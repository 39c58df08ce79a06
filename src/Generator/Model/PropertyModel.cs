namespace KoreBT.Generator.Model;

/// <summary>A listed member. <paramref name="Constant"/> is the only word it may hold.</summary>
internal sealed record PropertyModel(
    string WireName,
    string Name,
    TypeRef Type,
    DocText Doc,
    bool Required,
    bool ReadOnly,
    bool Secret,
    bool Deprecated,
    string? Constant)
{
    /// <summary>Absent and null mean different things, and both can be sent.</summary>
    public bool KeepsAbsence => !Required && Type.Nullable && Constant is null;
}
