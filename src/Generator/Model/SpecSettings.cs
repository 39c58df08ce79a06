namespace KoreBT.Generator.Model;

/// <summary>What an <c>OpenApiSpec</c> item says beside its names, as it was written.</summary>
internal sealed record SpecSettings(
    EquatableArray<string> IncludeTags,
    EquatableArray<string> ExcludeTags,
    EquatableArray<string> IncludePaths,
    EquatableArray<string> ExcludePaths,
    EquatableArray<string> Names,
    string Interface,
    string Accessibility)
{
    public static readonly SpecSettings None = new([], [], [], [], [], "", "");
}
