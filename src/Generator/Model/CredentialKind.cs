namespace KoreBT.Generator.Model;

/// <summary>What a credential needs to get onto a request.</summary>
internal enum CredentialKind
{
    /// <summary>A header, with a prefix before the secret or none.</summary>
    Header,
    Query,
    Cookie,

    /// <summary>User and password in the <c>Authorization</c> header.</summary>
    Basic,
}
