using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>The parts of the JSON report of a comparison.</summary>
internal static class JsonDiffParts
{
    public static void Side(Utf8JsonWriter json, string property, RunAnalysis run)
    {
        json.WriteStartObject(property);
        json.WriteString("name", run.Name);
        JsonParts.Info(json, run.Info);
        JsonParts.Numbers(json, run);
        JsonParts.Quality(json, run);
        json.WriteEndObject();
    }

    public static void Counts(Utf8JsonWriter json, DiffCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("regressed", counts.Regressed);
        json.WriteNumber("fixed", counts.Fixed);
        json.WriteNumber("changedWrongAnswer", counts.ChangedWrongAnswer);
        json.WriteNumber("stillFailing", counts.StillFailing);
        json.WriteNumber("stillPassing", counts.StillPassing);
        json.WriteNumber("added", counts.Added);
        json.WriteNumber("removed", counts.Removed);
        json.WriteNumber("expectationChanged", counts.ExpectationChanged);
        json.WriteNumber("unscored", counts.Unscored);
        json.WriteEndObject();
    }

    public static void Significance(Utf8JsonWriter json, RunDiff diff)
    {
        json.WriteStartObject("significance");
        json.WriteNumber("units", diff.SignificanceUnits);
        json.WriteNumber("b", diff.Significance.Regressed);
        json.WriteNumber("c", diff.Significance.Fixed);
        json.WriteNumber("mcNemarExact", diff.Significance.Exact);
        json.WriteNumber("mcNemarMidP", diff.Significance.MidP);
        json.WriteEndObject();
    }

    public static void Notices(Utf8JsonWriter json, RunDiff diff)
    {
        json.WriteStartArray("notices");
        foreach (Notice notice in diff.Notices)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.CamelCase(notice.Kind));
            json.WriteString("message", notice.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Intents(Utf8JsonWriter json, RunDiff diff)
    {
        json.WriteStartArray("intents");
        foreach (IntentChange change in diff.ByIntent)
        {
            json.WriteStartObject();
            json.WriteString("intent", change.Intent.Name);
            json.WriteNumber("regressed", change.Regressed);
            json.WriteNumber("fixed", change.Fixed);
            JsonParts.Number(json, "f1Change", change.F1Change);
            JsonParts.Intent(json, "before", change.Baseline);
            JsonParts.Intent(json, "after", change.Candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Confusions(Utf8JsonWriter json, RunDiff diff)
    {
        json.WriteStartArray("confusions");
        foreach (ConfusionChange change in diff.Confusions)
        {
            json.WriteStartObject();
            json.WriteString("expected", change.Expected.Name);
            json.WriteString("predicted", change.Predicted.Name);
            json.WriteNumber("before", change.Before);
            json.WriteNumber("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Item(Utf8JsonWriter json, DiffItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", Words.CamelCase(item.Kind));
        json.WriteString("utterance", item.Utterance);
        if (!item.ParentIntent.IsNone)
        {
            json.WriteString("parentIntent", item.ParentIntent.Name);
        }

        json.WriteString("expected", item.Expected.ToString());
        if (item is { Kind: ChangeKind.ExpectationChanged, Baseline: { } baseline })
        {
            json.WriteString("expectedBefore", baseline.Expected.ToString());
        }

        json.WriteString("before", item.Before);
        json.WriteString("after", item.After);
        JsonParts.Line(json, "baselineLine", item.BaselineLine);
        JsonParts.Line(json, "candidateLine", item.CandidateLine);
        if (item.Reason is { } reason)
        {
            json.WriteString("reason", Words.CamelCase(reason.Kind));
            json.WriteString("reasonName", reason.Name);
        }

        json.WriteEndObject();
    }
}
