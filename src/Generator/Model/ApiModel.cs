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
    EquatableArray<CredentialModel> Credentials);
