using System.Globalization;
using System.Text.RegularExpressions;

namespace KoreBT.Benchmarks.Peers;

/// <summary>The three tools, each generating from a document. The peers are programs; ours is timed by the compiler that runs it.</summary>
internal sealed partial class Generators(string folder)
{
    public const string Ours = "KoreBT";
    public const string NSwag = "NSwag";
    public const string Kiota = "Kiota";

    private readonly string _tools = Path.Combine(folder, "tools");
    private readonly string _compiler = CompilerPath(folder);

    public static readonly string[] All = [Ours, NSwag, Kiota];

    /// <summary>The generator's assembly and its YAML parser, as the build of this project left them.</summary>
    public static string[] Analyzers { get; } =
        [.. new[] { "KoreBT.Generator.dll", "KoreBT.Yaml.dll" }.Select(f => Root.PathOf("src", "Generator", "bin", "Release", "netstandard2.0", f))];

    public void Install()
    {
        foreach ((string package, string version, string command) in new[] { ("NSwag.ConsoleCore", "14.7.1", "nswag"), ("Microsoft.OpenApi.Kiota", "1.38.0", "kiota") })
        {
            if (!File.Exists(Path.Combine(_tools, command)) && Shell.Run(folder, "dotnet", "tool", "install", "--tool-path", _tools, package, "--version", version) is { Succeeded: false } failed)
            {
                throw new InvalidOperationException(failed.Output);
            }
        }
    }

    /// <summary>The median of three runs, and the code of the last one in <paramref name="output"/> for the peers. Null when the tool gave up three times: Kiota does so now and then, on documents that it takes at the next try.</summary>
    public double? Generate(string tool, string document, string output)
    {
        List<double> seconds = [];
        int failures = 0;
        while (seconds.Count < 3)
        {
            if (Once(tool, document, output) is { } time)
            {
                seconds.Add(time);
            }
            else if (++failures == 3)
            {
                return null;
            }
        }

        seconds.Sort();
        return seconds[1];
    }

    private double? Once(string tool, string document, string output)
    {
        if (tool == Ours)
        {
            return InCompiler(document);
        }

        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        Directory.CreateDirectory(output);
        Shell shell = tool == NSwag
            ? Shell.Run(folder, Path.Combine(_tools, "nswag"), "openapi2csclient", "/input:" + document, "/output:" + Path.Combine(output, "Client.cs"), "/namespace:Peer.Client", "/className:PeerClient", "/JsonLibrary:SystemTextJson", "/GenerateNullableReferenceTypes:true", "/GenerateOptionalPropertiesAsNullable:true")
            : Shell.Run(folder, Path.Combine(_tools, "kiota"), "generate", "--language", "CSharp", "--openapi", document, "--output", output, "--namespace-name", "Peer.Client", "--class-name", "PeerClient", "--clean-output");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(output)!, "generate.log"), shell.Output);
        return shell.Succeeded && Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories).Any() ? shell.Seconds : null;
    }

    /// <summary>A compiler process of its own, without references: it runs the generator, reports its time and gives up before it binds anything.</summary>
    private double? InCompiler(string document)
    {
        string settings = Path.Combine(folder, "settings.globalconfig");
        File.WriteAllText(settings, "is_global = true\n[" + document + "]\nbuild_metadata.AdditionalFiles.OpenApiSpec = true\nbuild_metadata.AdditionalFiles.Namespace = Peer.Client\nbuild_metadata.AdditionalFiles.ClientName = PeerClient\n");
        string source = Path.Combine(folder, "Empty.cs");
        File.WriteAllText(source, "");
        Shell shell = Shell.Run(
            folder,
            "dotnet",
            ["exec", _compiler, "-nologo", "-noconfig", "-nostdlib", "-t:library", "-langversion:14", "-reportanalyzer", "-out:" + Path.Combine(folder, "Empty.dll"), "-analyzerconfig:" + settings, "-additionalfile:" + document, .. Analyzers.Select(a => "-analyzer:" + a), source]);
        return ReportedTime().Match(shell.Output) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    private static string CompilerPath(string folder)
    {
        Match match = BasePath().Match(Shell.Run(folder, "dotnet", "--info").Output);
        return Path.Combine(match.Groups[1].Value.Trim(), "Roslyn", "bincore", "csc.dll");
    }

    [GeneratedRegex(@"Base Path:\s+(.+)")]
    private static partial Regex BasePath();

    [GeneratedRegex(@"^\s*<?([\d.]+)\s.*KoreBT\.Generator\.ApiClientGenerator", RegexOptions.Multiline)]
    private static partial Regex ReportedTime();
}
