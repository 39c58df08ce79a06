using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>CTRF (Common Test Report Format): the tests of <see cref="JunitReport"/> as JSON. Times are 0, because results do not say when each utterance was asked.</summary>
public sealed class CtrfReport : IReport
{
    /// <inheritdoc/>
    public string Name => "ctrf";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        Write(writer, run.Name, json => json.WriteString("run", run.Name), ReportCases.Of(run));
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        Write(writer, diff.Candidate.Name, json =>
        {
            json.WriteString("baseline", diff.Baseline.Name);
            json.WriteString("candidate", diff.Candidate.Name);
            json.WriteString("verdict", diff.Significance.Sentence);
        }, ReportCases.Of(diff));
    }

    private static void Write(TextWriter writer, string file, Action<Utf8JsonWriter> extra, IReadOnlyList<ReportCase> cases)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonPage.Write(writer, (json, flush) =>
        {
            json.WriteString("reportFormat", "CTRF");
            json.WriteString("specVersion", "0.0.0");
            json.WriteString("generatedBy", "KoreBT");
            json.WriteStartObject("results");
            json.WriteStartObject("tool");
            json.WriteString("name", "KoreBT");
            json.WriteEndObject();
            Summary(json, extra, cases);
            json.WriteStartArray("tests");
            foreach (ReportCase test in cases)
            {
                Test(json, file, test);
                flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Summary(Utf8JsonWriter json, Action<Utf8JsonWriter> extra, IReadOnlyList<ReportCase> cases)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("tests", cases.Count);
        foreach (CaseStatus status in Enum.GetValues<CaseStatus>())
        {
            json.WriteNumber(Words.CamelCase(status), cases.Count(test => test.Status == status));
        }

        json.WriteNumber("pending", 0);
        json.WriteNumber("other", 0);
        json.WriteNumber("start", 0);
        json.WriteNumber("stop", 0);
        json.WriteStartObject("extra");
        extra(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, string file, ReportCase test)
    {
        json.WriteStartObject();
        json.WriteString("id", test.Id);
        json.WriteString("name", test.Name);
        json.WriteString("status", Words.CamelCase(test.Status));
        json.WriteNumber("duration", 0);
        json.WriteStartArray("suite");
        json.WriteStringValue(test.Group);
        json.WriteEndArray();
        if (test.Status != CaseStatus.Passed)
        {
            json.WriteString("message", test.Message);
        }

        if (test.Line > 0)
        {
            json.WriteNumber("line", test.Line);
        }

        json.WriteString("filePath", file);
        json.WriteStartObject("extra");
        json.WriteString("kind", char.ToLowerInvariant(test.Kind[0]) + test.Kind[1..]);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
