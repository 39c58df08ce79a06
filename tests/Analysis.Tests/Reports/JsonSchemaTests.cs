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
    public void Gates_have_the_members_of_the_schema_and_no_others()
    {
        JsonSchema schema = Strict("report-gate.schema.json");
        RunDiff diff = ReportRuns.EveryKind;

        Accepts(schema, Text(Gate.Evaluate(diff, Gate.Rule("regressed", GateComparison.AtMost, 0), Gate.Rule("macroF1", GateComparison.MayFallBy, 0) with { RequireSignificance = true })));
        Accepts(schema, Text(Gate.Evaluate(diff, Gate.Rule("regressed", GateComparison.AtMost, 100))));
        Accepts(schema, Text(Gate.Evaluate(Samples.InDevelopment, Gate.Rule("macroF1", GateComparison.AtLeast, 0.9), Gate.Rule("f1", GateComparison.AtLeast, 0.9) with { Scope = GateScope.EachIntent })));

        static string Text(GateVerdict verdict) => Written(writer => GateReport.WriteJson(verdict, writer));
    }

    [Fact]
    public void Histories_have_the_members_of_the_schema_and_no_others()
    {
        JsonSchema schema = Strict("report-history.schema.json");
        static TestRun Run(string answer) => TestRun.From([
            new UtteranceResult { Utterance = "hi", ParentIntent = Intent.Parse("Greet"), Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse(answer), Line = 2 },
            .. Enumerable.Range(0, 20).Select(index => UtteranceResult.Of($"utterance {index}", "B", index == 7 ? "C" : "B", index + 3))]);

        Accepts(schema, Text(RunComparer.Compare([Samples.Published, Samples.InDevelopment])));
        Accepts(schema, Text(RunComparer.Compare([Run("A"), Run("C"), Run("A")])));
        Accepts(schema, Text(RunComparer.Compare([Alone("A"), Alone("")])));

        static TestRun Alone(string answer) => TestRun.From([UtteranceResult.Of("hi", "A", answer, 2)]);
        static string Text(RunHistory history) => Written(writer => HistoryReport.WriteJson(history, writer));
    }

    [Fact]
    public void A_report_without_a_member_is_refused()
    {
        JsonNode report = JsonNode.Parse(ReportRuns.Text(new JsonReport(), ReportRuns.EveryKind))!;
        report["counts"]!.AsObject().Remove("fixed");

        Assert.False(Strict("report-diff.schema.json").Evaluate(JsonSerializer.SerializeToElement(report)).IsValid);
    }

    private static string Written(Action<TextWriter> write)
    {
        using StringWriter writer = new();
        write(writer);
        return writer.ToString();
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
