using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Diagnostics;

/// <summary>Collects the problems of one document, further files included, in the order in which they are found.</summary>
internal sealed class Problems(string path, LineMap lines)
{
    private readonly List<(string Path, LineMap Lines)> _files = [(path, lines)];
    private readonly List<DiagnosticInfo> _found = [];
    private readonly HashSet<DiagnosticInfo> _known = [];

    /// <summary>True once the document has a problem that stops the build.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Makes a further file known; extents that bear its number are places in it.</summary>
    public int Enter(string path, LineMap lines)
    {
        _files.Add((path, lines));
        return _files.Count - 1;
    }

    public void Add(DiagnosticDescriptor descriptor, Extent extent, params string[] arguments)
    {
        (string path, LineMap lines) = _files[extent.File];
        (int line, int column) = lines.At(extent.Start);
        (int endLine, int endColumn) = lines.At(extent.End);
        DiagnosticInfo problem = new(descriptor.Id, path, extent.Start, extent.End - extent.Start, line, column, endLine, endColumn, arguments.ToEquatableArray());
        if (_known.Add(problem))
        {
            _found.Add(problem);
            HasErrors |= problem.IsError;
        }
    }

    /// <summary>The last resort: an exception that leaves a generator is only a warning of the compiler, and names no document.</summary>
    public void Unexpected(Exception e) => Add(Descriptors.Unexpected, new Extent(0, 0), e.GetType().Name + ": " + e.Message);

    public EquatableArray<DiagnosticInfo> ToArray() => _found.ToEquatableArray();
}
