using KoreBT.Generator.Diagnostics;

namespace KoreBT.Generator.Model;

/// <summary>What one document says, and what is wrong with it. There is no model when the document is too broken to have one.</summary>
internal sealed record ParseResult(ApiModel? Model, EquatableArray<DiagnosticInfo> Problems);
