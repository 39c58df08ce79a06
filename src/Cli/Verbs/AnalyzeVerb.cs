using System.CommandLine;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt analyze FILE…</c>: the numbers of one run, or of each of several.</summary>
internal static class AnalyzeVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files("FILE", "Results CSV, plain or gzip; several, or a pattern such as runs/*.csv.", ArgumentArity.OneOrMore);
        ReadingOptions reading = new();
        ReportOptions report = new();
        Verb verb = new(
            "analyze",
            "Recomputes the numbers of a run from its results CSV.",
            "korebt analyze results.csv",
            "korebt analyze 'runs/**/*.csv' --json",
            "korebt analyze results.csv --report markdown=results.md --report csv=intents.csv",
            "korebt analyze predictions.csv --column Utterance=text --column ExpectedIntent=label --column MatchedIntent=prediction") { files };
        reading.AddTo(verb);
        report.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            Func<Action<IReport, TextWriter>, Task> writeAsync = report.Of(call, terminal);
            Question question = new(new DiffOptions(), reading.Of(call), Policy: null, report.Files.Of(call), terminal.Time) { Printed = report.Format(call) };
            IReadOnlyList<string> names = FileNames.Of(call.GetRequiredValue(files), terminal.Folder);
            if (names is [_])
            {
                Findings findings = await question.AnswerAsync(names, cancellationToken);
                await writeAsync(findings.Write);
                return ExitCodes.Fine;
            }

            if (question.Reports.Count > 0 || question.Printed.Name is not ("text" or "json"))
            {
                throw new UsageException($"{names.Count} files: a report is of one run. Give one file, or leave the form at text or json.");
            }

            List<Findings> runs = [];
            foreach (string name in names)
            {
                runs.Add(await Findings.ReadAsync([name], question, cancellationToken));
            }

            await writeAsync((format, writer) => Write(runs, format, writer));
            return ExitCodes.Fine;
        });
        return verb;
    }

    private static void Write(List<Findings> runs, IReport format, TextWriter writer)
    {
        if (format.Name == "json")
        {
            JsonOutput.Write(writer, json =>
            {
                json.WriteStartArray("runs");
                runs.ForEach(run => JsonOutput.Document(json, text => run.Write(format, text)));
                json.WriteEndArray();
            });
            return;
        }

        for (int i = 0; i < runs.Count; i++)
        {
            writer.Write(i == 0 ? "" : "\n");
            runs[i].Write(format, writer);
        }
    }
}
