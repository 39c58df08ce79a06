namespace KoreBT.Generator.Syntax;

/// <summary>Ends the reading of a document after its reason was reported; never leaves the parsers.</summary>
internal sealed class SyntaxStopException : Exception;
