using System.Globalization;
using System.Text.Json;

namespace KoreBT.Analysis.Tests;

public sealed class JsonReportTests
{
    [Fact]
    public void A_run_has_both_families_of_numbers_unrounded()
    {
        JsonElement json = Json(writer => new JsonReport().Write(RunAnalysis.From(Samples.Published), writer));

        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        JsonElement kore = json.GetProperty("koreSummary");
        Assert.Equal([5, 2, 3, 2], "truePositives trueNegatives falsePositives falseNegatives".Split(' ').Select(name => kore.GetProperty(name).GetInt32()));
        Assert.Equal(5.0 / 7, kore.GetProperty("recall").GetDouble());
        JsonElement report = json.GetProperty("classificationReport");
        Assert.Equal("observed", report.GetProperty("labels").GetString());
        Assert.Equal(7.0 / 12, report.GetProperty("accuracy").GetDouble());
        Assert.Equal(5.0 / 8, report.GetProperty("microAverage").GetProperty("precision").GetDouble());
        Assert.Equal(["Book Ride", "Cancel Ride", "Report Lost Item"], report.GetProperty("intents").EnumerateArray().Select(intent => intent.GetProperty("intent").GetString()));
    }

    [Fact]
    public void Undefined_figures_are_null()
    {
        JsonElement json = Json(writer => new JsonReport().Write(RunAnalysis.From(Samples.InDevelopment), writer));

        JsonElement cancel = json.GetProperty("classificationReport").GetProperty("intents")[1];
        Assert.Equal(JsonValueKind.Null, cancel.GetProperty("precision").ValueKind);
        Assert.Equal(0, cancel.GetProperty("recall").GetDouble());
    }

    [Fact]
    public void A_comparison_lists_every_assertion_with_both_lines()
    {
        JsonElement json = Json(writer => new JsonReport().Write(RunComparer.Diff(Samples.Published, Samples.InDevelopment), writer));

        Assert.Equal(
            """{"regressed":3,"fixed":2,"changedWrongAnswer":1,"stillFailing":2,"stillPassing":4,"added":0,"removed":0,"expectationChanged":0,"unscored":0}""",
            JsonSerializer.Serialize(json.GetProperty("counts")));
        JsonElement significance = json.GetProperty("significance");
        Assert.Equal((3, 2, 1.0, 0.6875), (significance.GetProperty("b").GetInt32(), significance.GetProperty("c").GetInt32(), significance.GetProperty("mcNemarExact").GetDouble(), significance.GetProperty("mcNemarMidP").GetDouble()));
        Assert.Equal(12, json.GetProperty("items").GetArrayLength());
        Assert.Equal(
            """{"kind":"regressed","utterance":"how tall is the tower","expected":"None","before":"None","after":"Book Ride","baselineLine":28,"candidateLine":28,"reason":"falseAlarm","reasonName":"Book Ride"}""",
            JsonSerializer.Serialize(json.GetProperty("items")[0]));
    }

    [Fact]
    public void An_added_assertion_has_no_answer_and_no_line_before()
    {
        JsonElement item = Json(writer => new JsonReport().Write(
            RunComparer.Diff(TestRun.From([UtteranceResult.Of("hi", "A", "A", 1)]), TestRun.From([UtteranceResult.Of("hi", "A", "A", 1), UtteranceResult.Of("new", "A", "", 2)])), writer)).GetProperty("items")[0];

        Assert.Equal(("added", JsonValueKind.Null, "None", JsonValueKind.Null, 2),
            (item.GetProperty("kind").GetString(), item.GetProperty("before").ValueKind, item.GetProperty("after").GetString(), item.GetProperty("baselineLine").ValueKind, item.GetProperty("candidateLine").GetInt32()));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        const string Hostile = "</script><b>\u001b[31m\u202e \"quoted\" \ud83d";
        TestRun run = TestRun.From([UtteranceResult.Of(Hostile, "A<", "A<", 1)]);
        using StringWriter writer = new(CultureInfo.InvariantCulture);

        new JsonReport().Write(RunComparer.Diff(run, run), writer);

        Assert.DoesNotContain("</", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', writer.ToString());
        Assert.DoesNotContain('\u202e', writer.ToString());
        Assert.Equal(
            Hostile.Replace('\ud83d', '\ufffd'),
            JsonDocument.Parse(writer.ToString()).RootElement.GetProperty("items")[0].GetProperty("utterance").GetString());
    }

    [Fact]
    public void A_long_report_is_handed_on_in_parts_and_is_whole()
    {
        TestRun run = TestRun.From(Enumerable.Range(0, 5000).Select(index => UtteranceResult.Of($"utterance {index} caf\u00e9", "A", "A", index + 1)));

        JsonElement json = Json(writer => new JsonReport().Write(RunComparer.Diff(run, run), writer));

        Assert.Equal(5000, json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("utterance").GetString()).Distinct().Count());
    }

    private static JsonElement Json(Action<TextWriter> write)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        write(writer);
        return JsonDocument.Parse(writer.ToString()).RootElement;
    }
}
