namespace KoreBT.Generator.Model;

/// <summary>A scope of an OAuth flow.</summary>
internal sealed record ScopeModel(string Wire, string Name, DocText Doc);
