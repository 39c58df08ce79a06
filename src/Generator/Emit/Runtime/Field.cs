namespace KoreBT.Template.Runtime;

/// <summary>How a member of a form or a multipart body is written where it is not the usual way.</summary>
[GeneratedCode]
internal readonly record struct Field(
    string Name, string? MediaType = null, Style? Style = null, bool Explode = true, bool IsReserved = false, (string Name, string Value)[]? Headers = null);
