using System.IO.Compression;
using System.Xml.Linq;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

public sealed class ContentTests(PackedPackages packages)
{
    [Fact]
    public void The_package_holds_these_files_and_no_other()
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.FileOf("KoreBT.Generator"));
        Assert.Equal(
            [
                "KoreBT.Generator.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/KoreBT.Generator.dll",
                "analyzers/dotnet/cs/KoreBT.Yaml.dll",
                "build/KoreBT.Generator.props",
                "build/KoreBT.Generator.targets",
                "icon.png",
            ],
            archive.Entries.Select(static entry => entry.FullName).Where(static name => !IsPartOfTheFormat(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_says_what_it_is_and_depends_on_nothing()
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.FileOf("KoreBT.Generator"));
        using Stream stream = archive.GetEntry("KoreBT.Generator.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();

        Assert.Equal(
            [
                ("id", "KoreBT.Generator"),
                ("version", packages.Version),
                ("developmentDependency", "true"),
                ("license", "MIT"),
                ("icon", "icon.png"),
                ("readme", "README.md"),
            ],
            metadata.Elements().Select(static e => (e.Name.LocalName, e.Value)).Where(static e => e.LocalName is "id" or "version" or "developmentDependency" or "license" or "icon" or "readme"));
        Assert.All(["authors", "description", "copyright", "tags"], name => Assert.NotEmpty(metadata.Elements().Single(e => e.Name.LocalName == name).Value));
        Assert.DoesNotContain(metadata.Elements(), static e => e.Name.LocalName == "dependencies" && e.Descendants().Any(static d => d.Name.LocalName == "dependency"));
    }

    [Fact]
    public void The_icon_is_a_picture_of_the_size_that_galleries_show()
    {
        using ZipArchive archive = ZipFile.OpenRead(packages.FileOf("KoreBT.Generator"));
        using Stream stream = archive.GetEntry("icon.png")!.Open();
        byte[] head = new byte[24];
        stream.ReadExactly(head);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 128, 0, 0, 0, 128], head);
    }

    private static bool IsPartOfTheFormat(string name) => name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/", StringComparison.Ordinal);
}
