using KoreBT.Generator.Diagnostics;

namespace KoreBT.Generator.Model;

/// <summary>The files of one document, or the reason why there are none.</summary>
internal sealed record EmitResult(EquatableArray<SourceFile> Files, EquatableArray<DiagnosticInfo> Problems);
