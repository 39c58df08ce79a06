using KoreBT.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KoreBT.Generator.Diagnostics;

/// <summary>A problem as data: equal when it says the same about the same place. Lines and columns are zero-based.</summary>
internal sealed record DiagnosticInfo(
    string Id,
    string Path,
    int Start,
    int Length,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    EquatableArray<string> Arguments)
{
    public bool IsError => Descriptors.Find(Id).DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>The compiler's object, made at the edge only.</summary>
    public Diagnostic ToDiagnostic()
    {
        LinePositionSpan lines = new(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn));
        Location location = Location.Create(Path, new TextSpan(Start, Length), lines);
        return Diagnostic.Create(Descriptors.Find(Id), location, [.. Arguments]);
    }
}
