using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>
/// SARIF 2.1.0 for code scanning: one result for each assertion that is wrong, at its line of the candidate's file, and one that is absent for each that was fixed. A single run has a result
/// for each intent and entity with mistakes.
/// </summary>
public sealed class SarifReport : IReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        Write(writer, run.Name, ReportCases.Of(run));
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        Write(writer, diff.Candidate.Name, ReportCases.Of(diff));
    }

    private static void Write(TextWriter writer, string file, IReadOnlyList<ReportCase> cases)
    {
        ArgumentNullException.ThrowIfNull(writer);
        string address = Address(file);
        JsonPage.Write(writer, (json, flush) =>
        {
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (ReportCase test in cases.Where(static test => test.Errors > 0 || test.Change == ChangeKind.Fixed))
            {
                Result(json, address, test);
                flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    /// <summary>A path that starts at a root is no relative reference, and viewers refuse it as one.</summary>
    private static string Address(string file)
    {
        string path = file.Replace('\\', '/');
        bool hasDrive = path is [_, ':', '/', ..];
        string address = string.Join('/', (hasDrive ? path[2..] : path).Split('/').Select(Uri.EscapeDataString));
        return hasDrive ? $"file:///{path[..2]}{address}"
            : address.StartsWith("//", StringComparison.Ordinal) ? $"file:{address}"
            : address.StartsWith('/') ? $"file://{address}"
            : address;
    }

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "KoreBT");
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach ((string id, string title, string help) in SarifRules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Text(json, "shortDescription", title + ".");
            Text(json, "help", help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, string address, ReportCase test)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", test.Rule);
        json.WriteNumber("ruleIndex", SarifRules.IndexOf(test.Rule));
        json.WriteString("level", test switch
        {
            { Change: ChangeKind.Fixed } => "note",
            { Status: CaseStatus.Failed } => "error",
            _ => "warning",
        });
        Text(json, "message", $"{test.Name}: {test.Message}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", address);
        json.WriteEndObject();
        if (test.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", test.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("korebtKey/v1", StableId.Sha256(test.Name));
        json.WriteEndObject();
        if (test.Change is { } change)
        {
            json.WriteString("baselineState", State(change));
        }

        json.WriteEndObject();
    }

    private static string State(ChangeKind kind) => kind switch
    {
        ChangeKind.Regressed or ChangeKind.Added => "new",
        ChangeKind.Fixed => "absent",
        ChangeKind.StillFailing => "unchanged",
        _ => "updated",
    };

    /// <summary>Messages of SARIF may hold links in brackets; what a file says is none.</summary>
    private static void Text(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal));
        json.WriteEndObject();
    }
}
