using System.IO.Compression;
using System.Xml.Linq;

namespace KoreBT.Package.Tests.Support;

/// <summary>A package as a file, opened.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>What we put into it, in order; without the parts that every package has.</summary>
    public string[] Names => [.. _archive.Entries.Select(static entry => entry.FullName).Where(static name => !IsPartOfTheFormat(name)).Order(StringComparer.Ordinal)];

    /// <summary>What it says of itself.</summary>
    public XElement Metadata
    {
        get
        {
            using Stream stream = _archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
            return XDocument.Load(stream).Root!.Elements().Single();
        }
    }

    /// <summary>What it says of itself under one name; empty when nothing.</summary>
    public string Said(string name) => Metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";

    public byte[] Read(string name)
    {
        using Stream stream = _archive.GetEntry(name)!.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private static bool IsPartOfTheFormat(string name) => name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/", StringComparison.Ordinal);
}
