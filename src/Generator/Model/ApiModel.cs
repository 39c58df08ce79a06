namespace KoreBT.Generator.Model;

/// <summary>Everything the emitter needs to know of one document. Holds no positions: moving a line changes no model.</summary>
internal sealed record ApiModel(
    string Namespace,
    string ClientName,
    string Title,
    string Version,
    DocText Doc,
    string? BaseAddress,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<EnumModel> Enums,
    EquatableArray<OperationModel> Operations,
    EquatableArray<CredentialModel> Credentials);
