using System.Reflection;
using System.Xml.Linq;
using KoreBT.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedGenerator))]

namespace KoreBT.Package.Tests.Support;

/// <summary>
/// The generator as a package in a folder feed, and beside it room for projects that know nothing of this repository. Its version is
/// new each time: a restore never unpacks the same version twice.
/// </summary>
public sealed class PackedGenerator : IAsyncLifetime
{
    private readonly DirectoryInfo _room = Directory.CreateTempSubdirectory("korebt-package-");

    /// <summary>The version that the repository gives to all its packages.</summary>
    public static string Released { get; } = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    public string Version { get; } = $"{Released}-test{Guid.NewGuid():N}";

    public string File => Path.Combine(_room.FullName, "feed", $"KoreBT.Generator.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        string configuration = typeof(PackedGenerator).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        Dotnet pack = await Dotnet.RunAsync(
            Repository.Root, "pack", "src/Generator", "--no-build", "--configuration", configuration, "--output", Path.Combine(_room.FullName, "feed"), $"-p:PackageVersion={Version}");
        pack.MustSucceed();
        Write("nuget.config", """<configuration><packageSources><add key="local" value="feed" /></packageSources></configuration>""");
    }

    public ValueTask DisposeAsync()
    {
        _room.Delete(recursive: true);
        string packages = typeof(PackedGenerator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "PackageFolder").Value!;
        string unpacked = Path.Combine(packages, "korebt.generator", Version);
        if (Directory.Exists(unpacked))
        {
            Directory.Delete(unpacked, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A folder in the room of projects.</summary>
    public string Folder(string name) => _room.CreateSubdirectory(name).FullName;

    public void Write(string file, string text)
    {
        string path = Path.Combine(_room.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }
}
