using System.CommandLine;
using System.Text.Json;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt report [BASELINE] CANDIDATE</c>: a report as a file.</summary>
internal static class ReportVerb
{
    /// <summary>What the names of files end with, where it is not the name of the format.</summary>
    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal) { ["text"] = "txt", ["markdown"] = "md", ["junit"] = "xml", ["ctrf"] = "ctrf.json", ["github"] = "github.txt" };

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> runs = Arguments.Files("RUN", "Results CSV of the baseline and of the candidate, plain or gzip; or of one run alone.", new ArgumentArity(1, 2));
        Option<string> format = new("--format") { HelpName = "NAME", Description = $"The form of the report: {ReportFiles.Names}.", DefaultValueFactory = static _ => "html" };
        format.AcceptOnlyFromAmong([.. Reports.All.Select(static report => report.Name)]);
        Option<string?> output = Arguments.Output("Where the report goes. Default: korebt-report with the ending of the format, in the current folder.");
        Option<bool> json = Arguments.Json();
        JudgingOptions judging = new();
        Verb verb = new(
            "report",
            "Makes a report of one run or of the comparison of two, as a file: a page for people unless told otherwise.",
            "korebt report baseline.csv candidate.csv",
            "korebt report candidate.csv --format junit --output tests.xml",
            "korebt report baseline.csv candidate.csv --policy gate.yaml --format markdown --output comment.md") { runs, format, output, json };
        judging.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            Question question = await judging.OfAsync(call, terminal, cancellationToken);
            string name = call.GetRequiredValue(format);
            string path = call.GetValue(output) ?? $"korebt-report.{Ends.GetValueOrDefault(name, name)}";
            OutputFile.Require(path);
            ReportFile report = new(judging.Format(name, call), path);
            Findings findings = await (question with { Reports = [report, .. question.Reports] }).AnswerAsync(call.GetRequiredValue(runs), cancellationToken);
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => Write(writer, report, findings));
            }
            else
            {
                terminal.Output.WriteLine(TerminalText.Safe($"{(findings.Verdict is { } verdict ? $"{verdict} " : "")}Report: {path}"));
            }

            return findings.Code;
        });
        return verb;
    }

    private static void Write(Utf8JsonWriter writer, ReportFile report, Findings findings)
    {
        writer.WriteString("format", report.Format.Name);
        writer.WriteString("file", report.Path);
        JsonOutput.Document(writer, "gate", findings.Verdict is { } verdict ? text => GateReport.WriteJson(verdict, text) : null);
    }
}
