namespace KoreBT.Analysis;

/// <summary>What the page calls the bot and the runs: never a path of the machine that wrote it.</summary>
internal sealed record HtmlRunNames
{
    private readonly string[] _paths;

    private HtmlRunNames(string bot, string before, string after, params string[] paths) => (Bot, Before, After, _paths) = (bot, before, after, paths);

    public string Bot { get; }

    /// <summary>The baseline; empty when there is one run.</summary>
    public string Before { get; }

    /// <summary>The candidate, or the only run.</summary>
    public string After { get; }

    public static HtmlRunNames Of(RunDiff diff)
    {
        (RunAnalysis a, RunAnalysis b) = (diff.Baseline, diff.Candidate);
        (string before, string after) = Tails(a.Info.ReportName, b.Info.ReportName) ?? Different(a.Info.RunType, b.Info.RunType) ?? Different(Stem(a.Name), Stem(b.Name)) ?? (Stem(a.Name), Stem(b.Name));
        return new(b.Info.BotName ?? a.Info.BotName ?? b.Info.ReportName ?? "Batch test", before, after, a.Name, b.Name);
    }

    public static HtmlRunNames Of(RunAnalysis run) => new(run.Info.BotName ?? run.Info.ReportName ?? "Batch test", "", run.Info.ReportName ?? Stem(run.Name), run.Name);

    public static HtmlRunNames Of(GateVerdict verdict)
    {
        string before = verdict.Baseline ?? "";
        return new("", before.Length == 0 ? "" : Stem(before), Stem(verdict.Candidate), before, verdict.Candidate);
    }

    /// <summary>The last part of a path, with its ending.</summary>
    public static string File(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A sentence that names runs by their paths, with the last parts of these.</summary>
    public string Shortened(string sentence) => _paths.Where(static path => File(path).Length > 0)
        .Aggregate(sentence, static (text, path) => text.Replace(path, File(path), StringComparison.Ordinal));

    private static string Stem(string path)
    {
        string file = File(path);
        int end = file.IndexOf(".csv", StringComparison.OrdinalIgnoreCase);
        return end > 0 ? file[..end] : file.Length > 0 ? file : "results";
    }

    private static (string, string)? Different(string? before, string? after) =>
        before is not null && after is not null && !before.Equals(after, StringComparison.OrdinalIgnoreCase) ? (before, after) : null;

    /// <summary>Where two names differ, from the beginning of a word on.</summary>
    private static (string, string)? Tails(string? before, string? after)
    {
        if (before is null || after is null || Different(before, after) is null)
        {
            return null;
        }

        int same = before.Zip(after).TakeWhile(static pair => pair.First == pair.Second).Count();
        int word = same == 0 ? 0 : before.LastIndexOf(' ', Math.Min(same, before.Length) - 1) + 1;
        return word < before.Length && word < after.Length ? (before[word..], after[word..]) : (before, after);
    }
}
