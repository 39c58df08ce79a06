namespace KoreBT.Analysis;

/// <summary>A <see cref="RunHistory"/> for people and for programs. The same history gives the same text on every machine.</summary>
public static class HistoryReport
{
    /// <summary>Writes plain text: whether the runs differ, their table, intents, and what to doubt. Text from files is shown with control characters escaped.</summary>
    /// <param name="history">The history.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    public static void WriteText(RunHistory history, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(writer);
        TextHistoryParts.Verdict(history, writer);
        TextHistoryParts.Runs(history, writer);
        TextHistoryParts.Pairs(history, writer);
        TextHistoryParts.Intents(history, writer);
        TextHistoryParts.Flaky(history, writer);
        TextHistoryParts.Suspects(history, writer);
    }

    /// <summary>Writes one JSON document: camelCase, with a <c>schemaVersion</c>, every figure unrounded, undefined figures as null.</summary>
    /// <param name="history">The history.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    public static void WriteJson(RunHistory history, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(history);
        JsonReport.Write(writer, (json, flush) =>
        {
            json.WriteString("scope", Words.CamelCase(history.Scope));
            JsonHistoryParts.Runs(json, history);
            JsonHistoryParts.Tests(json, history);
            JsonHistoryParts.Intents(json, history);
            JsonHistoryParts.Doubts(json, history);
            json.WriteStartArray("utterances");
            foreach (UtteranceHistory utterance in history.Utterances)
            {
                json.WriteStartObject();
                JsonHistoryParts.Utterance(json, utterance);
                json.WriteEndObject();
                flush();
            }

            json.WriteEndArray();
        });
    }
}
