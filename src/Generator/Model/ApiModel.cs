namespace KoreBT.Generator.Model;

/// <summary>Everything the emitter needs to know of one document. Knows its file and holds no positions in it: moving a line changes no model.</summary>
internal sealed record ApiModel(
    string Path,
    string Namespace,
    string ClientName,
    string Title,
    string Version,
    DocText Doc,
    string? BaseAddress,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<EnumModel> Enums,
    EquatableArray<UnionModel> Unions,
    EquatableArray<OperationModel> Operations,
    EquatableArray<CredentialModel> Credentials)
{
    /// <summary>The client implements an interface of all its methods.</summary>
    public bool HasInterface { get; init; }

    /// <summary>The generated types are visible in the consumer's assembly alone.</summary>
    public bool IsInternal { get; init; }

    public string InterfaceName => "I" + ClientName;

    /// <summary>All that the document lists, the one of <see cref="BaseAddress"/> among them.</summary>
    public EquatableArray<ServerModel> Servers { get; init; } = [];

    /// <summary>The types that share the file of another one.</summary>
    public EquatableArray<InlineType> Inline { get; init; } = [];
}
