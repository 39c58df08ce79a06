using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>The parts of the JSON report of several runs.</summary>
internal static class JsonHistoryParts
{
    public static void Runs(Utf8JsonWriter json, RunHistory history)
    {
        json.WriteStartArray("runs");
        foreach (HistoryRun run in history.Runs)
        {
            json.WriteStartObject();
            json.WriteString("name", run.Name);
            json.WriteNumber("version", run.Version);
            json.WriteNumber("utterances", run.Utterances);
            json.WriteNumber("unscored", run.Unscored);
            json.WriteNumber("passed", run.Passed);
            JsonParts.Number(json, "passRate", run.PassRate);
            JsonParts.Info(json, run.Analysis.Info);
            JsonParts.Numbers(json, run.Analysis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Tests(Utf8JsonWriter json, RunHistory history)
    {
        json.WriteNumber("comparable", history.Comparable);
        if (history.Test is { } test)
        {
            json.WriteStartObject("cochranQ");
            json.WriteNumber("q", test.Statistic);
            json.WriteNumber("df", test.DegreesOfFreedom);
            json.WriteNumber("p", test.P);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("cochranQ");
        }

        json.WriteStartArray("pairs");
        foreach (RunPair pair in history.Pairs)
        {
            json.WriteStartObject();
            json.WriteNumber("baseline", pair.Baseline + 1);
            json.WriteNumber("candidate", pair.Candidate + 1);
            json.WriteNumber("units", pair.Units);
            json.WriteNumber("b", pair.Test.Regressed);
            json.WriteNumber("c", pair.Test.Fixed);
            json.WriteNumber("mcNemarExact", pair.Test.Exact);
            json.WriteNumber("mcNemarMidP", pair.Test.MidP);
            json.WriteNumber("holm", pair.Holm);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Intents(Utf8JsonWriter json, RunHistory history)
    {
        json.WriteStartArray("intents");
        foreach (IntentTrend trend in history.ByIntent)
        {
            json.WriteStartObject();
            json.WriteString("intent", trend.Intent.Name);
            JsonParts.Number(json, "f1Change", trend.Change);
            json.WriteStartArray("f1");
            foreach (IntentMetrics? run in trend.Runs)
            {
                if (run?.F1 is { } f1)
                {
                    json.WriteNumberValue(f1);
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
            json.WriteStartArray("support");
            foreach (IntentMetrics? run in trend.Runs)
            {
                json.WriteNumberValue(run?.Support ?? 0);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Doubts(Utf8JsonWriter json, RunHistory history)
    {
        json.WriteStartArray("flaky");
        foreach (FlakyUtterance flaky in history.Flaky)
        {
            json.WriteStartObject();
            json.WriteNumber("version", flaky.Version);
            Answers(json, flaky.Answers);
            Utterance(json, flaky.Utterance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("suspectLabels");
        foreach (SuspectLabel suspect in history.SuspectLabels)
        {
            json.WriteStartObject();
            json.WriteString("answer", suspect.Answer.Name);
            json.WriteNumber("agreeing", suspect.Runs);
            json.WriteNumber("trust", suspect.Trust);
            Utterance(json, suspect.Utterance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Utterance(Utf8JsonWriter json, UtteranceHistory utterance)
    {
        json.WriteString("utterance", utterance.Utterance);
        if (!utterance.ParentIntent.IsNone)
        {
            json.WriteString("parentIntent", utterance.ParentIntent.Name);
        }

        json.WriteString("expected", utterance.Expected.ToString());
        json.WriteBoolean("comparable", utterance.IsComparable);
        json.WriteStartArray("runs");
        foreach (UtteranceInRun run in utterance.Runs)
        {
            json.WriteStartObject();
            json.WriteString("verdict", Words.CamelCase(run.Result));
            Answers(json, run.Answers);
            json.WriteStartArray("lines");
            foreach (int line in run.Lines)
            {
                json.WriteNumberValue(line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Answers(Utf8JsonWriter json, IEnumerable<IntentSet> answers)
    {
        json.WriteStartArray("answers");
        foreach (IntentSet answer in answers)
        {
            json.WriteStringValue(answer.ToString());
        }

        json.WriteEndArray();
    }
}
