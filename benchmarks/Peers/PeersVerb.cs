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
        _ = new ConsumerProject(Path.Combine(work, "warm-up"), "").Restored().Build();
        foreach (string document in Directory.GetFiles(documents).Where(IsOpenApi3).Where(d => chosen is null || chosen.Contains(Path.GetFileName(d))).Order(StringComparer.Ordinal))
        {
            string[] missing = [.. Generators.All.Where(t => !trials.Any(done => done.Document == Path.GetFileName(document) && done.Tool == t))];
            foreach (Trial trial in Measure(generators, missing, document, work))
            {
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

    /// <summary>The tools build in turns, so that a machine which gets slower does so for all of them.</summary>
    private static IEnumerable<Trial> Measure(Generators generators, string[] tools, string document, string work)
    {
        string name = Path.GetFileName(document);
        Contender[] contenders = [.. tools.Select(tool => Contender.Of(generators, tool, document, Path.Combine(work, Path.GetFileNameWithoutExtension(name) + "-" + Path.GetExtension(name)[1..], tool)))];
        for (int round = 0; round < Contender.Rounds; round++)
        {
            foreach (Contender contender in contenders)
            {
                contender.Build();
            }
        }

        return contenders.Select(contender => contender.Result(name));
    }

    private static bool IsOpenApi3(string document) => Version().IsMatch(File.ReadAllText(document));

    [GeneratedRegex("""^\s*\{?\s*"?openapi"?\s*:\s*["']?3\.""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
