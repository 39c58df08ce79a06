namespace KoreBT.Generator.Model;

/// <summary>A way to authenticate that a header can carry: <paramref name="Prefix"/> stands before the secret.</summary>
internal sealed record CredentialModel(string Scheme, string Name, string Header, string Prefix, DocText Doc);
