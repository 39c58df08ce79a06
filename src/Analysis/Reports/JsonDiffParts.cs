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
        json.WriteNumber("units", diff.Significance.Units);
        json.WriteNumber("b", diff.Significance.Test.Regressed);
        json.WriteNumber("c", diff.Significance.Test.Fixed);
        json.WriteNumber("mcNemarExact", diff.Significance.Test.Exact);
        json.WriteNumber("mcNemarMidP", diff.Significance.Test.MidP);
        Change(json, "passRateChange", diff.Significance.PassRate?.Value, diff.Significance.PassRate?.Interval);
        Change(json, "macroF1Change", diff.Significance.MacroF1?.Difference, diff.Significance.MacroF1?.Interval);
        JsonParts.Number(json, "regressionRate", diff.Significance.RegressionRate);
        JsonParts.Number(json, "fixRate", diff.Significance.FixRate);
        JsonParts.Number(json, "churn", diff.Significance.Churn);
        json.WriteNumber("margin", diff.Significance.Margin);
        if (diff.Significance.IsNotWorse is { } notWorse)
        {
            json.WriteBoolean("isNotWorse", notWorse);
        }
        else
        {
            json.WriteNull("isNotWorse");
        }

        json.WriteString("sentence", diff.Significance.Sentence);
        json.WriteEndObject();
    }

    public static void Entities(Utf8JsonWriter json, RunDiff diff)
    {
        json.WriteStartArray("entities");
        foreach (EntityChange change in diff.ByEntity)
        {
            json.WriteStartObject();
            json.WriteString("entity", change.Name);
            json.WriteNumber("regressed", change.Regressed);
            json.WriteNumber("fixed", change.Fixed);
            JsonEntityParts.Entity(json, "before", change.Baseline);
            JsonEntityParts.Entity(json, "after", change.Candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Suggestions(Utf8JsonWriter json, RunDiff diff)
    {
        ExpectationEffects effects = diff.ExpectationEffects;
        json.WriteStartObject("expectationChanges");
        json.WriteNumber("count", effects.Count);
        json.WriteNumber("gainedByLabel", effects.GainedByLabel);
        json.WriteNumber("lostByLabel", effects.LostByLabel);
        json.WriteNumber("gainedByModel", effects.GainedByModel);
        json.WriteNumber("lostByModel", effects.LostByModel);
        json.WriteEndObject();
        json.WriteStartObject("suggestions");
        json.WriteStartArray("renamedIntents");
        foreach (IntentRename rename in diff.Suggestions.RenamedIntents)
        {
            json.WriteStartObject();
            json.WriteString("before", rename.Before.Name);
            json.WriteString("after", rename.After.Name);
            json.WriteNumber("moved", rename.Moved);
            json.WriteNumber("of", rename.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rewordedUtterances");
        foreach (Rewording rewording in diff.Suggestions.RewordedUtterances)
        {
            json.WriteStartObject();
            json.WriteString("before", rewording.Before.Utterance);
            json.WriteString("after", rewording.After.Utterance);
            json.WriteNumber("similarity", rewording.Similarity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
            JsonParts.Number(json, "q", change.Q);
            json.WriteBoolean("tooFewToTell", change.IsTooFewToTell);
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

        if (!item.Flags.IsEmpty)
        {
            json.WriteStartArray("flags");
            foreach (DiffFlag flag in item.Flags)
            {
                json.WriteStartObject();
                json.WriteString("flag", Words.CamelCase(flag.Kind));
                json.WriteString("detail", flag.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (item.Counterfactual is { } effects)
        {
            json.WriteNumber("labelEffect", effects.LabelEffect);
            json.WriteNumber("modelEffect", effects.ModelEffect);
        }

        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, string property, double? value, Interval? interval)
    {
        json.WriteStartObject(property);
        JsonParts.Number(json, "value", value);
        JsonParts.Number(json, "low", interval?.Low);
        JsonParts.Number(json, "high", interval?.High);
        json.WriteNumber("confidence", 0.95);
        json.WriteEndObject();
    }
}
