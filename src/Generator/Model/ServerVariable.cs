namespace KoreBT.Generator.Model;

/// <summary>A variable in the address of a server; without a default, the caller must give its value.</summary>
internal sealed record ServerVariable(string Wire, string Name, string? Default, EquatableArray<string> Words, DocText Doc);
