using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>
/// A union before it is known how its cases are told apart, which takes the members of all types. A case without words is one that no
/// mapping names; <paramref name="Default"/> is the index of the case for words that are not listed, -1 for raw JSON.
/// </summary>
internal sealed record UnionDraft(
    string Name,
    SchemaView View,
    string Tag,
    IReadOnlyList<UnionDraft.Case> Cases,
    bool HasAny,
    int Default,
    IReadOnlyList<string> Shared)
{
    internal sealed record Case(TypeRef Type, string? Reference, List<string> Words);
}
