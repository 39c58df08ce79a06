using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The document, which is file 0, and the files that it may refer to; each is read when the first reference leads there.</summary>
internal sealed class DocumentFiles(SpecFile spec, MapNode root, Problems problems, CancellationToken cancellationToken)
{
    private readonly List<(string Path, Node? Root, Anchors Anchors)> _read = [(spec.Path, root, new Anchors(root))];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [FilePaths.Plain(spec.Path)] = 0 };
    private readonly Dictionary<string, PartFile> _parts = spec.Parts.ToDictionary(p => FilePaths.Plain(p.Path), StringComparer.Ordinal);

    /// <summary>Null when the text of the file cannot be read, which has been reported.</summary>
    public Node? Root(int file) => _read[file].Root;

    public Anchors Anchors(int file) => _read[file].Anchors;

    /// <summary>The number of the file that a reference means, seen from the one in which it stands; null when it is none of the project's.</summary>
    public int? Find(int from, string reference)
    {
        if (FilePaths.Resolve(_read[from].Path, reference) is not { } path)
        {
            return null;
        }

        if (!_numbers.TryGetValue(path, out int number))
        {
            if (!_parts.TryGetValue(path, out PartFile? part))
            {
                return null;
            }

            _numbers.Add(path, number = _read.Count);
            Node? tree = Read(part, problems.Enter(part.Path, new LineMap(part.Text ?? "")));
            _read.Add((part.Path, tree, new Anchors(tree as MapNode ?? new MapNode(new Extent(0, 0)))));
        }

        return number;
    }

    private Node? Read(PartFile part, int number)
    {
        if (!SettingsRules.IsReadable(part.Text, new Extent(0, 0, number), problems))
        {
            return null;
        }

        Node? tree = DocumentSyntax.Read(part.Path, part.Text!, number, problems, cancellationToken);
        if (tree is null && !problems.HasErrors)
        {
            problems.Add(Descriptors.ReferenceNotFound, new Extent(0, 0, number), part.Path, "the file is empty");
        }

        return tree;
    }
}
