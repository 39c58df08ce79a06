using System.Text.RegularExpressions;

namespace KoreBT.Benchmarks.Peers;

/// <summary>A project around generated code, under the settings of a careful consumer: nullable, AOT analyzers, documentation.</summary>
internal sealed partial class ConsumerProject(string folder, string extra)
{
    private static readonly string[] KiotaPackages = ["Abstractions", "Http.HttpClientLibrary", "Serialization.Form", "Serialization.Json", "Serialization.Multipart", "Serialization.Text"];

    /// <summary>The project that a tool's code needs. The code of the peers lies below it already; ours is made by the build.</summary>
    public static ConsumerProject For(string tool, string folder, string document) => new(folder, tool switch
    {
        Generators.Ours => WithGenerator("<OpenApiSpec Include=\"" + document + "\" Namespace=\"Peer.Client\" ClientName=\"PeerClient\" />"),
        Generators.Kiota => "  <ItemGroup>\n" + string.Concat(KiotaPackages.Select(p => "    <PackageReference Include=\"Microsoft.Kiota." + p + "\" Version=\"2.1.6\" />\n")) + "  </ItemGroup>\n",
        _ => "",
    });

    public static string WithGenerator(string item) =>
        "  <Import Project=\"" + Root.PathOf("src", "Generator", "build", "KoreBT.Generator.props") + "\" />\n  <ItemGroup>\n"
        + string.Concat(Generators.Analyzers.Select(a => "    <Analyzer Include=\"" + a + "\" />\n")) + "    " + item + "\n  </ItemGroup>\n"
        + "  <Import Project=\"" + Root.PathOf("src", "Generator", "build", "KoreBT.Generator.targets") + "\" />\n";

    public string Assembly => Path.Combine(folder, "bin", "Release", "net10.0", "Consumer.dll");

    /// <summary>Writes the project and restores it, which no build's time includes.</summary>
    public ConsumerProject Restored()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <IsAotCompatible>true</IsAotCompatible>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
              </PropertyGroup>

            """ + extra + "</Project>\n");
        return Shell.Run(folder, "dotnet", "restore", "-v", "q") is { Succeeded: false } failed ? throw new InvalidOperationException(failed.Output) : this;
    }

    /// <summary>Builds from nothing but the restore, in compiler and build processes of its own.</summary>
    public Shell Build()
    {
        foreach (string made in new[] { Path.Combine(folder, "bin"), Path.Combine(folder, "obj", "Release") }.Where(Directory.Exists))
        {
            Directory.Delete(made, recursive: true);
        }

        return Shell.Run(folder, "dotnet", "build", "-c", "Release", "-v", "q", "-nologo", "--no-restore", "-p:UseSharedCompilation=false");
    }

    /// <summary>Errors and warnings by place; a build that failed has one error at least.</summary>
    public static (int Errors, int Warnings) Findings(Shell build)
    {
        ILookup<string, string> found = Finding().Matches(build.Output).Select(m => (Kind: m.Groups[2].Value, Line: m.Value.Trim())).Distinct().ToLookup(m => m.Kind, m => m.Line);
        return (Math.Max(found["error"].Count(), build.Succeeded ? 0 : 1), found["warning"].Count());
    }

    /// <summary>Builds once more and writes down what our generator made, to be counted: nobody does that in a build whose time counts.</summary>
    public string WriteGenerated()
    {
        Shell.Run(folder, "dotnet", "build", "-c", "Release", "-v", "q", "-nologo", "--no-restore", "--no-incremental", "-p:UseSharedCompilation=false", "-p:EmitCompilerGeneratedFiles=true");
        return Path.Combine(folder, "obj", "Release", "net10.0", "generated", "KoreBT.Generator");
    }

    public static (int Files, int Lines) Count(string below)
    {
        string[] files = Directory.Exists(below) ? Directory.GetFiles(below, "*.cs", SearchOption.AllDirectories) : [];
        return (files.Length, files.Sum(f => File.ReadLines(f).Count()));
    }

    [GeneratedRegex(@"^\s*(\S[^\n]*?): (error|warning) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
