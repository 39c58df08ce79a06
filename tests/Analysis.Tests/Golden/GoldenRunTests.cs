using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>The numbers of every reference run against those of scikit-learn and exact arithmetic.</summary>
public sealed class GoldenRunTests
{
    [Theory]
    [MemberData(nameof(ReferenceRuns.Runs), MemberType = typeof(ReferenceRuns))]
    public void A_reference_run_has_the_golden_numbers(string set, string file)
    {
        ReferenceRuns.SkipWithoutData();
        JsonElement golden = ReferenceRuns.Golden("runs", set, ReferenceRuns.Stem(file) + ".json");
        TestRun run = ReferenceRuns.Run(set, file);

        Assert.Equal(golden.GetProperty("assertions").GetInt32(), run.Results.Length);
        Assert.Equal(golden.GetProperty("assertions").GetInt32(), run.Info.UtteranceCount);
        Assert.Empty(run.OutcomeDisagreements);
        Assert.Empty(run.Quality.Findings);
        CheckReading(golden, run);
        CheckKore(golden.GetProperty("koreRow"), golden.GetProperty("wilson95"), KoreSummary.From(run));
        CheckOneVsRest(golden, run);
        CheckInterval(golden.GetProperty("wilson95").GetProperty("success"), ClassificationReport.From(run).AccuracyInterval());
        CheckConfusions(golden.GetProperty("confusion"), ClassificationReport.From(run).Matrix);
        if (golden.TryGetProperty("entities", out JsonElement entities) && entities.ValueKind == JsonValueKind.Object)
        {
            CheckEntities(entities, RunAnalysis.From(run).Entities);
        }
    }

    [Theory]
    [MemberData(nameof(ReferenceRuns.Runs), MemberType = typeof(ReferenceRuns))]
    public async Task Streaming_a_reference_run_gives_the_numbers_of_loading_it(string set, string file)
    {
        ReferenceRuns.SkipWithoutData();
        TestRun run = ReferenceRuns.Run(set, file);
        await using FileStream stream = File.OpenRead(run.Name);
        await using ResultsReader reader = await ResultsReader.OpenAsync(stream, run.Name, cancellationToken: TestContext.Current.CancellationToken);

        RunAnalysis streamed = await RunAnalysis.FromAsync(reader, cancellationToken: TestContext.Current.CancellationToken);

        RunAnalysis loaded = RunAnalysis.From(run);
        Assert.Equal(loaded.Kore, streamed.Kore);
        Assert.Equal(loaded.Classification.Intents, streamed.Classification.Intents);
        Assert.Equal(loaded.Info.Rows.Select(row => row.Value), streamed.Info.Rows.Select(row => row.Value));
        Assert.Equal(loaded.Entities.Entities, streamed.Entities.Entities);
        Assert.Equal(loaded.Kinds, streamed.Kinds);
    }

    private static void CheckReading(JsonElement golden, TestRun run)
    {
        Assert.Equal(golden.GetProperty("dataRows").GetInt32(), run.Results.Sum(result => Math.Max(1, result.Entities.Count)));
        Assert.Equal(golden.GetProperty("distinctUtterancesExact").GetInt32(), run.Results.DistinctBy(result => result.Utterance).Count());
        Assert.Equal(golden.GetProperty("distinctUtterancesNormalised").GetInt32(), run.Results.DistinctBy(static result => TextForm.Of(result.Utterance)).Count());
        Assert.Equal(
            golden.GetProperty("conflictingExpectations").GetArrayLength(),
            run.Results.GroupBy(static result => TextForm.Of(result.Utterance)).Count(copies => copies.DistinctBy(copy => copy.ExpectedIntent).Count() > 1));
        Assert.Equal(
            golden.GetProperty("preamble").EnumerateArray().Select(row => (row[0].GetString(), row[1].GetString())),
            run.Info.Rows.Select(row => ((string?)row.Label, (string?)row.Value)));
    }

    private static void CheckKore(JsonElement row, JsonElement wilson, KoreSummary kore)
    {
        Assert.Equal(row.GetProperty("tp").GetInt64(), kore.TruePositives);
        Assert.Equal(row.GetProperty("tn").GetInt64(), kore.TrueNegatives);
        Assert.Equal(row.GetProperty("fp").GetInt64(), kore.FalsePositives);
        Assert.Equal(row.GetProperty("fn").GetInt64(), kore.FalseNegatives);
        Assert.Equal(row.GetProperty("wrongIntent").GetInt64(), kore.WrongIntents);
        Assert.Equal(row.GetProperty("falseAlarm").GetInt64(), kore.FalseAlarms);
        Near.Equal(row, "precision", kore.Precision);
        Near.Equal(row, "recall", kore.Recall);
        Near.Equal(row, "f1", kore.F1);
        Near.Equal(row, "success", kore.Success);
        CheckInterval(wilson.GetProperty("success"), kore.SuccessInterval());
        CheckInterval(wilson.GetProperty("precision"), kore.PrecisionInterval());
        CheckInterval(wilson.GetProperty("recall"), kore.RecallInterval());
    }

    private static void CheckInterval(JsonElement golden, Interval? interval)
    {
        Near.Equal(golden[0].GetDouble(), interval?.Low);
        Near.Equal(golden[1].GetDouble(), interval?.High);
    }

    private static void CheckOneVsRest(JsonElement file, TestRun run)
    {
        ClassificationReport observed = ClassificationReport.From(run);
        Assert.Equal(file.GetProperty("expectedNone").GetInt64(), observed.None.Support);
        Assert.Equal(file.GetProperty("matchedNone").GetInt64(), observed.None.Predicted);

        JsonElement golden = file.GetProperty("oneVsRest");
        Near.Equal(golden, "accuracy", observed.Accuracy);
        Near.Equal(golden, "balancedAccuracy", observed.BalancedAccuracy);
        Near.Equal(golden, "mcc", observed.Mcc);
        Near.Equal(golden, "kappa", observed.Kappa);
        Assert.Equal(
            golden.GetProperty("predictedButNeverExpected").EnumerateArray().Select(name => Intent.Parse(name.GetString())).ToHashSet(),
            observed.Intents.Where(intent => intent.Support == 0).Select(intent => intent.Intent).ToHashSet());
        CheckAverages(golden.GetProperty("withoutNoneObservedLabels"), observed);
        CheckAverages(golden.GetProperty("withoutNoneExpectedLabels"), ClassificationReport.From(run, new() { Labels = LabelSet.Expected }));
        CheckAverages(golden.GetProperty("noneAsClass"), ClassificationReport.From(run, new() { Labels = LabelSet.Observed.WithNone() }));

        JsonElement perIntent = golden.GetProperty("perIntent");
        Assert.Equal(perIntent.EnumerateObject().Count(), observed.Intents.Length);
        foreach (JsonProperty intent in perIntent.EnumerateObject())
        {
            CheckIntent(intent.Value, observed.For(Intent.Parse(intent.Name)));
        }

        if (golden.GetProperty("none") is { ValueKind: JsonValueKind.Object } none)
        {
            CheckIntent(none, observed.None);
        }
        else
        {
            Assert.Equal((0, 0), (observed.None.Support, observed.None.Predicted));
        }
    }

    private static void CheckAverages(JsonElement golden, ClassificationReport report)
    {
        Assert.Equal(golden.GetProperty("labels").GetInt32(), report.Intents.Length);
        foreach ((string name, AverageMetrics average) in new[] { ("micro", report.Micro), ("macro", report.Macro), ("weighted", report.Weighted) })
        {
            JsonElement expected = golden.GetProperty(name);
            Near.Equal(expected, "precision", average.Precision);
            Near.Equal(expected, "recall", average.Recall);
            Near.Equal(expected, "f1", average.F1);
            Assert.Equal(expected.GetProperty("support").GetInt64(), average.Support);
        }
    }

    private static void CheckIntent(JsonElement golden, IntentMetrics intent)
    {
        // scikit-learn was asked for 0 where a quotient is undefined.
        Near.Equal(golden, "precision", intent.Precision ?? 0);
        Near.Equal(golden, "recall", intent.Recall ?? 0);
        Near.Equal(golden, "f1", intent.F1 ?? 0);
        Assert.Equal(golden.GetProperty("support").GetInt64(), intent.Support);
        Assert.Equal(golden.GetProperty("predicted").GetInt64(), intent.Predicted);
    }

    private static void CheckEntities(JsonElement golden, EntityReport report)
    {
        CheckEntity(golden.GetProperty("all"), report.Total);
        Assert.Equal(golden.GetProperty("perName").EnumerateObject().Count(), report.Entities.Length);
        foreach (JsonProperty entity in golden.GetProperty("perName").EnumerateObject())
        {
            CheckEntity(entity.Value, Assert.Single(report.Entities, metrics => metrics.Name == entity.Name));
        }

        Assert.Equal(golden.GetProperty("assertionsWithEntities").GetInt64(), report.Assertions);
        Assert.Equal(golden.GetProperty("assertionsAllEntitiesTrue").GetInt64(), report.AssertionsRight);
        Near.Equal(golden, "entitySuccess", report.Success);
    }

    private static void CheckEntity(JsonElement golden, EntityMetrics entity)
    {
        Assert.Equal(golden.GetProperty("correct").GetInt64(), entity.Correct);
        Assert.Equal(golden.GetProperty("wrongValue").GetInt64(), entity.WrongValue);
        Assert.Equal(golden.GetProperty("missed").GetInt64(), entity.Missed);
        Assert.Equal(golden.GetProperty("spurious").GetInt64(), entity.Spurious);
        Near.Equal(golden, "precision", entity.Precision ?? 0);
        Near.Equal(golden, "recall", entity.Recall ?? 0);
        Near.Equal(golden, "f1", entity.F1 ?? 0);
    }

    private static void CheckConfusions(JsonElement golden, ConfusionMatrix matrix)
    {
        Assert.Equal(golden.GetProperty("offDiagonalTotal").GetInt64(), matrix.Confusions.Sum(cell => cell.Count));
        Assert.Equal(golden.GetProperty("distinctPairs").GetInt32(), matrix.Confusions.Length);
        foreach (JsonElement cell in golden.GetProperty("top50").EnumerateArray())
        {
            Assert.Equal(
                cell.GetProperty("count").GetInt64(),
                matrix[expected: Intent.Parse(cell.GetProperty("expected").GetString()), predicted: Intent.Parse(cell.GetProperty("matched").GetString())]);
        }
    }
}
