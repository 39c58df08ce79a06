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

    /// <summary>Null is among its values in C#.</summary>
    public bool IsNullable => Constant is null && (Type.Nullable || !Required || WriteOnly);

    /// <summary>The compiler warns of its use. Whoever must set a member cannot be told not to use it.</summary>
    public bool IsObsolete => Deprecated && !Required && Constant is null;

    /// <summary>Absent and null mean different things, and both can be sent.</summary>
    public bool KeepsAbsence => !Required && Type.Nullable && Constant is null;
}
