using System.Text;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>What is in each package, and what it says of itself.</summary>
public sealed class ContentTests(PackedPackages packages)
{
    public static TheoryData<string> Ids => [.. PackedPackages.Ids];

    [Theory]
    [InlineData("KoreBT.Generator", "THIRD-PARTY-NOTICES.txt", "analyzers/dotnet/cs/KoreBT.Generator.dll", "analyzers/dotnet/cs/KoreBT.Yaml.dll", "build/KoreBT.Generator.props", "build/KoreBT.Generator.targets")]
    [InlineData("KoreBT.Client", "lib/net10.0/KoreBT.Client.dll", "lib/net10.0/KoreBT.Client.xml", "lib/net8.0/KoreBT.Client.dll", "lib/net8.0/KoreBT.Client.xml")]
    [InlineData("KoreBT.Analysis", "lib/net10.0/KoreBT.Analysis.dll", "lib/net10.0/KoreBT.Analysis.xml", "lib/net8.0/KoreBT.Analysis.dll", "lib/net8.0/KoreBT.Analysis.xml")]
    public void A_library_holds_these_files_and_no_other(string id, params string[] own)
    {
        using PackageFile package = Open(id);
        Assert.Equal(((string[])["CHANGELOG.md", $"{id}.nuspec", "README.md", .. own, "icon.png"]).Order(StringComparer.Ordinal), package.Names);
    }

    [Fact]
    public void The_command_holds_itself_with_the_emulator_and_beside_assemblies_of_others_nothing_more()
    {
        using PackageFile package = Open("KoreBT.Cli");
        Assert.Equal(
            [
                "CHANGELOG.md", "KoreBT.Cli.nuspec", "README.md", "icon.png",
                "tools/net10.0/any/DotnetToolSettings.xml",
                "tools/net10.0/any/KoreBT.Analysis.dll", "tools/net10.0/any/KoreBT.Analysis.pdb",
                "tools/net10.0/any/KoreBT.Client.dll", "tools/net10.0/any/KoreBT.Client.pdb",
                "tools/net10.0/any/KoreBT.Emulator.dll", "tools/net10.0/any/KoreBT.Emulator.pdb",
                "tools/net10.0/any/korebt.deps.json", "tools/net10.0/any/korebt.dll", "tools/net10.0/any/korebt.pdb", "tools/net10.0/any/korebt.runtimeconfig.json",
            ],
            package.Names.Where(static name => !name.EndsWith(".dll", StringComparison.Ordinal) || name.Contains("korebt", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        using PackageFile package = Open(id);
        Assert.Equal([id, packages.Version, "MIT", "icon.png", "README.md"], ((string[])["id", "version", "license", "icon", "readme"]).Select(package.Said));
        Assert.All(["authors", "description", "copyright", "tags"], name => Assert.NotEmpty(package.Said(name)));
        Assert.Contains("CHANGELOG.md", package.Said("releaseNotes"), StringComparison.Ordinal);
        Assert.Equal("git", package.Metadata.Elements().Single(static e => e.Name.LocalName == "repository").Attribute("type")?.Value);
        Assert.Equal(id == "KoreBT.Generator" ? "true" : "", package.Said("developmentDependency"));
        Assert.StartsWith($"# {id}\n", Encoding.UTF8.GetString(package.Read("README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_icon_is_a_picture_of_the_size_that_galleries_show(string id)
    {
        using PackageFile package = Open(id);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 128, 0, 0, 0, 128], package.Read("icon.png")[..24]);
    }

    [Theory]
    [InlineData("KoreBT.Client")]
    [InlineData("KoreBT.Analysis")]
    public void Symbols_of_a_library_are_a_package_of_their_own(string id)
    {
        using PackageFile symbols = new(Path.ChangeExtension(packages.FileOf(id), "snupkg"));
        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"], symbols.Names);
        // The four letters that portable symbols begin with.
        Assert.Equal("BSJB", Encoding.ASCII.GetString(symbols.Read($"lib/net8.0/{id}.pdb"), 0, 4));
    }

    private PackageFile Open(string id) => new(packages.FileOf(id));
}
