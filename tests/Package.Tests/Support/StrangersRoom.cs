using System.Reflection;
using KoreBT.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(StrangersRoom))]

namespace KoreBT.Package.Tests.Support;

/// <summary>
/// The samples as a stranger has them: the folder <c>samples</c> and, beside it, <c>packages</c> with the packages just packed, under the version that the samples name. What is unpacked of it, and what a
/// notebook's runner remembers of where it was, stays in this room, since the next test run packs the same version anew; all other packages are the machine's.
/// </summary>
public sealed class StrangersRoom : IAsyncLifetime
{
    /// <summary>The tool that runs notebooks without a browser or Python.</summary>
    private const string Repl = "dotnet-repl";

    private readonly DirectoryInfo _room = Directory.CreateTempSubdirectory("korebt-stranger-");

    /// <summary>Why notebooks cannot be run here; null when they can.</summary>
    public string? WithoutRepl { get; private set; }

    /// <summary>Where the machine unpacks packages.</summary>
    private static string Machines { get; } = typeof(StrangersRoom).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "PackageFolder").Value!;

    private string Packages => Path.Combine(_room.FullName, "packages");

    private string Home => Path.Combine(_room.FullName, "home");

    private string Unpacked => Path.Combine(_room.FullName, "unpacked");

    public async ValueTask InitializeAsync()
    {
        string? older = PackedPackages.Ids.Select(static id => Path.Combine(Machines, id.ToLowerInvariant(), PackedPackages.Released)).FirstOrDefault(Directory.Exists);
        Assert.True(older is null, $"A package from elsewhere would be taken for the one just packed; delete {older}.");
        foreach (string project in new[] { "src/Analysis", "src/Generator" })
        {
            (await Dotnet.RunAsync(Repository.Root, "pack", project, "--no-build", "--configuration", PackedPackages.Configuration, "--output", Packages)).MustSucceed();
        }

        foreach (string folder in new[] { "runs", "first-run", "notebooks", "consumer" })
        {
            string copy = _room.CreateSubdirectory(Path.Combine("samples", folder)).FullName;
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples", folder)))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }
        }

        // Where packages come from is the machine's to say, wherever its user is at home.
        string settings = Path.Combine(".nuget", "NuGet", "NuGet.Config");
        string machines = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), settings);
        if (File.Exists(machines))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Home, settings))!);
            File.Copy(machines, Path.Combine(Home, settings));
        }

        Dotnet install = await Dotnet.RunAsync(_room.FullName, "tool", "install", Repl, "--version", "0.3.259", "--tool-path", "tools");
        WithoutRepl = install.ExitCode == 0 ? null : $"{Repl} cannot be had here: {install.Output}";
    }

    public ValueTask DisposeAsync()
    {
        _room.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    public string PathOf(string path) => Path.Combine(_room.FullName, path);

    /// <summary>A command of the SDK, typed in a folder of the room.</summary>
    internal Task<Dotnet> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], "dotnet", arguments);

    /// <summary>Runs a notebook to its end, in its own folder, and writes the outputs of its cells to a file.</summary>
    internal Task<Dotnet> RunNotebookAsync(string file, string results) => RunAsync(
        "samples/notebooks", new() { ["HOME"] = Home, ["USERPROFILE"] = Home }, PathOf($"tools/{Repl}"), ["--run", file, "--exit-after-run", "--output-format", "trx", "--output-path", PathOf(results)]);

    private async Task<Dotnet> RunAsync(string folder, Dictionary<string, string> variables, string program, string[] arguments)
    {
        variables["NUGET_PACKAGES"] = Unpacked;
        variables["NUGET_FALLBACK_PACKAGES"] = Machines;
        variables["RestoreAdditionalProjectSources"] = Packages;
        return await Dotnet.StartAsync(PathOf(folder), variables, program, arguments);
    }
}
