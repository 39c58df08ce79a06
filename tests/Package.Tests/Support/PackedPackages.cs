using System.Reflection;
using System.Xml.Linq;
using KoreBT.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace KoreBT.Package.Tests.Support;

/// <summary>
/// All that we ship as packages in a folder feed, packed once for all tests, and beside it room for projects that know nothing of this
/// repository: whatever stands below <see cref="Folder"/> restores from the feed and from the machine's own registry. The version is new each
/// time: a restore never unpacks the same version twice.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly DirectoryInfo _room = Directory.CreateTempSubdirectory("korebt-package-");

    /// <summary>The version that the repository gives to all its packages.</summary>
    public static string Released { get; } = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The configuration in which everything here was built.</summary>
    public static string Configuration { get; } = typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The names of the packages.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["KoreBT.Analysis", "KoreBT.Cli", "KoreBT.Client", "KoreBT.Generator"];

    /// <summary>The version of every package in the feed.</summary>
    public string Version { get; } = $"{Released}-test{Guid.NewGuid():N}";

    /// <summary>The folder that is the feed.</summary>
    public string Feed => Path.Combine(_room.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        Dotnet pack = await Dotnet.RunAsync(Repository.Root, "pack", "src/Packages.slnf", "--no-build", "--configuration", Configuration, "--output", Feed, $"-p:PackageVersion={Version}");
        pack.MustSucceed();
        Write("nuget.config", """<configuration><packageSources><add key="local" value="feed" /></packageSources></configuration>""");
    }

    public ValueTask DisposeAsync()
    {
        _room.Delete(recursive: true);
        string packages = typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "PackageFolder").Value!;
        foreach (string unpacked in Ids.Select(id => Path.Combine(packages, id.ToLowerInvariant(), Version)).Where(Directory.Exists))
        {
            Directory.Delete(unpacked, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The file of a package.</summary>
    public string FileOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>A folder in the room of projects.</summary>
    public string Folder(string name) => _room.CreateSubdirectory(name).FullName;

    /// <summary>A file in the room of projects.</summary>
    public void Write(string file, string text)
    {
        string path = Path.Combine(_room.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
