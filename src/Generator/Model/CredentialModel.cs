namespace KoreBT.Generator.Model;

/// <summary>
/// A way to authenticate. <paramref name="Key"/> is the name of the header, the query parameter or the cookie; <paramref name="Prefix"/>
/// stands before the secret; <paramref name="Scopes"/> are what a token can be asked to allow.
/// </summary>
internal sealed record CredentialModel(
    string Scheme,
    string Name,
    CredentialKind Kind,
    string Key,
    string Prefix,
    DocText Doc,
    EquatableArray<ScopeModel> Scopes);
