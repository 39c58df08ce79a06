using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>
/// JSON for programs: camelCase, a <c>schemaVersion</c>, every figure unrounded, undefined figures as null. The members of a version are never renamed or removed,
/// new ones may be added.
/// </summary>
public sealed class JsonReport : IReport
{
    private const int SchemaVersion = 1;

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer) => Write(writer, (json, _) =>
    {
        json.WriteString("name", run.Name);
        JsonParts.Info(json, run.Info);
        JsonParts.Numbers(json, run);
        JsonParts.Confusions(json, run.Classification.Matrix);
        JsonParts.Quality(json, run);
    });

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer) => Write(writer, (json, flush) =>
    {
        json.WriteString("scope", Words.CamelCase(diff.Scope));
        JsonDiffParts.Side(json, "baseline", diff.Baseline);
        JsonDiffParts.Side(json, "candidate", diff.Candidate);
        JsonDiffParts.Counts(json, diff.Counts);
        JsonDiffParts.Significance(json, diff);
        JsonDiffParts.Notices(json, diff);
        JsonDiffParts.Intents(json, diff);
        JsonDiffParts.Entities(json, diff);
        JsonDiffParts.Suggestions(json, diff);
        JsonDiffParts.Confusions(json, diff);
        json.WriteStartArray("items");
        foreach (DiffItem item in diff.Items)
        {
            JsonDiffParts.Item(json, item);
            flush();
        }

        json.WriteEndArray();
    });

    /// <summary>Writes a document with its version.</summary>
    internal static void Write(TextWriter writer, Action<Utf8JsonWriter, Action> body)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonPage.Write(writer, (json, flush) =>
        {
            json.WriteNumber("schemaVersion", SchemaVersion);
            body(json, flush);
        });
    }
}
