namespace KoreBT.Generator.Model;

/// <summary>A listed member. <paramref name="Constant"/> is the only text, number or boolean it may hold, as it travels.</summary>
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
    /// <summary>The service takes it and never sends it back.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>Absent and null mean different things, and both can be sent.</summary>
    public bool KeepsAbsence => !Required && Type.Nullable && Constant is null;
}
