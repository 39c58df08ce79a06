using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>The parts of the JSON report of one run; a comparison repeats the numbers for each side.</summary>
internal static class JsonParts
{
    private const int TopConfusions = 100;

    public static void Numbers(Utf8JsonWriter json, RunAnalysis run)
    {
        KoreSummary(json, run.Kore);
        Classification(json, run.Classification);
        JsonEntityParts.Write(json, run);
    }

    public static void Info(Utf8JsonWriter json, RunInfo info)
    {
        json.WriteStartArray("summary");
        foreach (SummaryRow row in info.Rows)
        {
            json.WriteStartObject();
            json.WriteNumber("line", row.Line);
            json.WriteString("label", row.Label);
            json.WriteString("value", row.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Confusions(Utf8JsonWriter json, ConfusionMatrix matrix)
    {
        json.WriteStartArray("topConfusions");
        foreach (Confusion confusion in matrix.Confusions.Take(TopConfusions))
        {
            json.WriteStartObject();
            json.WriteString("expected", confusion.Expected.Name);
            json.WriteString("predicted", confusion.Predicted.Name);
            json.WriteNumber("count", confusion.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Quality(Utf8JsonWriter json, RunAnalysis run)
    {
        json.WriteStartObject("quality");
        json.WriteNumber("outcomeDisagreements", run.OutcomeDisagreements);
        json.WriteStartObject("findingCounts");
        foreach (FindingKind kind in run.Quality.Kinds)
        {
            json.WriteNumber(Words.CamelCase(kind), run.Quality.Count(kind));
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (Finding finding in run.Quality.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.CamelCase(finding.Kind));
            Line(json, "line", finding.Line > 0 ? finding.Line : null);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Intent(Utf8JsonWriter json, string? property, IntentMetrics intent)
    {
        Start(json, property);
        json.WriteString("intent", intent.Intent.Name);
        Number(json, "precision", intent.Precision);
        Number(json, "recall", intent.Recall);
        Number(json, "f1", intent.F1);
        json.WriteNumber("support", intent.Support);
        json.WriteNumber("predicted", intent.Predicted);
        Interval(json, "precisionWilson95", intent.PrecisionInterval());
        Interval(json, "recallWilson95", intent.RecallInterval());
        json.WriteEndObject();
    }

    public static void Number(Utf8JsonWriter json, string property, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(property, number);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    public static void Line(Utf8JsonWriter json, string property, int? line)
    {
        if (line is { } number)
        {
            json.WriteNumber(property, number);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private static void Interval(Utf8JsonWriter json, string property, Interval? value)
    {
        if (value is { } interval)
        {
            json.WriteStartObject(property);
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private static void KoreSummary(Utf8JsonWriter json, KoreSummary kore)
    {
        json.WriteStartObject("koreSummary");
        json.WriteNumber("assertions", kore.Assertions);
        json.WriteNumber("unscored", kore.Unscored);
        json.WriteNumber("truePositives", kore.TruePositives);
        json.WriteNumber("trueNegatives", kore.TrueNegatives);
        json.WriteNumber("falsePositives", kore.FalsePositives);
        json.WriteNumber("falseNegatives", kore.FalseNegatives);
        json.WriteNumber("wrongIntents", kore.WrongIntents);
        json.WriteNumber("falseAlarms", kore.FalseAlarms);
        Number(json, "precision", kore.Precision);
        Number(json, "recall", kore.Recall);
        Number(json, "f1", kore.F1);
        Number(json, "success", kore.Success);
        Interval(json, "precisionWilson95", kore.PrecisionInterval());
        Interval(json, "recallWilson95", kore.RecallInterval());
        Interval(json, "successWilson95", kore.SuccessInterval());
        json.WriteEndObject();
    }

    private static void Classification(Utf8JsonWriter json, ClassificationReport report)
    {
        json.WriteStartObject("classificationReport");
        Number(json, "accuracy", report.Accuracy);
        Interval(json, "accuracyWilson95", report.AccuracyInterval());
        json.WriteString("labels", report.Labels.Name);
        json.WriteString("zeroDivision", Words.CamelCase(report.ZeroDivision));
        Average(json, "microAverage", report.Micro);
        Average(json, "macroAverage", report.Macro);
        Average(json, "weightedAverage", report.Weighted);
        json.WriteStartArray("intents");
        foreach (IntentMetrics intent in report.Intents)
        {
            Intent(json, property: null, intent);
        }

        json.WriteEndArray();
        Intent(json, "none", report.None);
        json.WriteEndObject();
    }

    private static void Average(Utf8JsonWriter json, string property, AverageMetrics average)
    {
        json.WriteStartObject(property);
        Number(json, "precision", average.Precision);
        Number(json, "recall", average.Recall);
        Number(json, "f1", average.F1);
        json.WriteNumber("support", average.Support);
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string? property)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }
    }
}
