using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace KoreBT.Analysis.Tests;

public sealed class JsonSchemaTests
{
    private static readonly EvaluationOptions Listed = new() { OutputFormat = OutputFormat.List };

    [Fact]
    public async Task Runs_have_the_members_of_the_schema_and_no_others()
    {
        JsonSchema schema = Strict("report-run.schema.json");

        Accepts(schema, ReportRuns.Text(new JsonReport(), RunAnalysis.From(Samples.Published)));
        Accepts(schema, ReportRuns.Text(new JsonReport(), ReportRuns.EveryKind.Candidate));
        Accepts(schema, ReportRuns.Text(new JsonReport(), RunAnalysis.From(TestRun.Load(Samples.Path("entities.csv")))));
        Accepts(schema, ReportRuns.Text(new JsonReport(), RunAnalysis.From(TestRun.From([UtteranceResult.Of("hi", "trait: a", "trait: a||b")]))));
        Accepts(schema, ReportRuns.Text(new JsonReport(), RunAnalysis.From(TestRun.From([]))));
        Accepts(schema, ReportRuns.Text(new JsonReport(), RunAnalysis.From(await Samples.LoadAsync("Utterance Count,9\n" + Samples.Header + "\nhi,A,A,TN\n"))));
    }

    [Fact]
    public void Comparisons_have_the_members_of_the_schema_and_no_others()
    {
        JsonSchema schema = Strict("report-diff.schema.json");
        TestRun Renamed(string intent) => TestRun.From(Enumerable.Range(0, 20).Select(index => UtteranceResult.Of($"utterance {index}", intent, intent, index + 1)));

        Accepts(schema, ReportRuns.Text(new JsonReport(), RunComparer.Diff(Samples.Published, Samples.InDevelopment)));
        Accepts(schema, ReportRuns.Text(new JsonReport(), ReportRuns.EveryKind));
        Accepts(schema, ReportRuns.Text(new JsonReport(), RunComparer.Diff(Renamed("Old"), Renamed("New"))));
        Accepts(schema, ReportRuns.Text(new JsonReport(), RunComparer.Diff(Renamed("Old"), Renamed("Old"), new DiffOptions { Scope = DiffScope.Intent })));
    }

    [Fact]
    public void A_report_without_a_member_is_refused()
    {
        JsonNode report = JsonNode.Parse(ReportRuns.Text(new JsonReport(), ReportRuns.EveryKind))!;
        report["counts"]!.AsObject().Remove("fixed");

        Assert.False(Strict("report-diff.schema.json").Evaluate(JsonSerializer.SerializeToElement(report)).IsValid);
    }

    /// <summary>The published schema lets new members pass; a test does not, so that each gets into the schema.</summary>
    private static JsonSchema Strict(string file)
    {
        JsonNode schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "schema", file)))!;
        Close(schema);
        return JsonSchema.FromText(schema.ToJsonString());
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach ((_, JsonNode? member) in members.ToArray())
            {
                Close(member);
            }

            if (members["properties"] is JsonObject && members.ContainsKey("type"))
            {
                members["additionalProperties"] = false;
            }
        }
    }

    private static void Accepts(JsonSchema schema, string report)
    {
        EvaluationResults results = schema.Evaluate(JsonDocument.Parse(report).RootElement, Listed);

        Assert.True(results.IsValid, string.Join('\n', results.Details!.Where(static detail => detail.Errors is not null).Select(static detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }
}
