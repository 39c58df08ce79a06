using System.Text.RegularExpressions;

namespace KoreBT.Benchmarks.Peers;

/// <summary>
/// Ours beside NSwag and Kiota on the same documents: <c>peers [folder] [--documents a,b] [--quick] [--work folder]</c>. A document that
/// the working folder has results for is not measured again.
/// </summary>
internal static partial class PeersVerb
{
    private static readonly string[] Quick = ["redocly-museum.yaml", "refitter-petstore.yaml"];

    public static int Run(string[] arguments)
    {
        string? Option(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        string documents = arguments is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? Path.GetFullPath(first) : Root.PathOf("..", "shared", "openapi");
        string work = Path.GetFullPath(Option("--work") ?? Path.Combine(Path.GetTempPath(), "korebt-peers"));
        string[]? chosen = arguments.Contains("--quick") ? Quick : Option("--documents")?.Split(',');
        Directory.CreateDirectory(work);
        string log = Path.Combine(work, "trials.tsv");
        List<Trial> trials = File.Exists(log) ? [.. File.ReadLines(log).Select(Trial.FromLine)] : [];
        Generators generators = new(work);
        generators.Install();

        // The first build of a run finds nothing of the SDK in memory, which would be held against whoever comes first.
        _ = new ConsumerProject(Path.Combine(work, "warm-up"), "").Build();
        foreach (string document in Directory.GetFiles(documents).Where(IsOpenApi3).Where(d => chosen is null || chosen.Contains(Path.GetFileName(d))).Order(StringComparer.Ordinal))
        {
            foreach (string tool in Generators.All.Where(t => !trials.Any(done => done.Document == Path.GetFileName(document) && done.Tool == t)))
            {
                Trial trial = Measure(generators, tool, document, work);
                trials.Add(trial);
                File.AppendAllText(log, trial.ToLine() + "\n");
                Console.WriteLine(trial);
            }
        }

        Trial[] shown = [.. trials.Where(t => chosen is null || chosen.Contains(t.Document))];
        string table = PeerTable.Of(shown);
        File.WriteAllText(Path.Combine(work, "peers.md"), table);
        Console.WriteLine(table);
        return shown.Where(t => t.Tool == Generators.Ours).All(t => t.Compiles) ? 0 : 1;
    }

    private static Trial Measure(Generators generators, string tool, string document, string work)
    {
        string name = Path.GetFileName(document);
        string folder = Path.Combine(work, Path.GetFileNameWithoutExtension(name) + "-" + Path.GetExtension(name)[1..], tool);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        string code = Path.Combine(folder, tool == Generators.Ours ? "obj" : "code");
        double? generate = generators.Generate(tool, document, code);
        if (generate is null)
        {
            return new Trial(name, tool, null, 0, 0, 0, 0, null);
        }

        ConsumerProject project = ConsumerProject.For(tool, folder, document);
        (double seconds, int errors, int warnings, string output) = project.Build();
        File.WriteAllText(Path.Combine(folder, "build.log"), output);
        (int files, int lines) = ConsumerProject.Count(tool == Generators.Ours ? project.WriteGenerated() : code);
        return new Trial(name, tool, generate, files, lines, errors, warnings, seconds);
    }

    private static bool IsOpenApi3(string document) => Version().IsMatch(File.ReadAllText(document));

    [GeneratedRegex("""^\s*\{?\s*"?openapi"?\s*:\s*["']?3\.""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
