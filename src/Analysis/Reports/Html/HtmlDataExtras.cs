using System.Globalization;
using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>What few rows have: contexts, scores, entities, expectations of several intents. By the number of the row.</summary>
internal static class HtmlDataExtras
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<HtmlRow> rows, Func<Intent, int> number)
    {
        Sparse(json, "context", rows, static row => !row.Either.ParentIntent.IsNone, row => json.WriteNumberValue(number(row.Either.ParentIntent)));
        Sparse(json, "scores", rows, static row => Score(row.Before).Length + Score(row.After).Length > 0, row => Pair(json, Score(row.Before), Score(row.After)));
        Sparse(json, "labels", rows, HasLabels, row => Pair(json, Label(row.Before), Label(row.After)));
        Sparse(json, "answers", rows, static row => Answer(row.Before).Length + Answer(row.After).Length > 0, row => Pair(json, Answer(row.Before), Answer(row.After)));
        Sparse(json, "effect", rows, static row => row.Effect is not null, row => json.WriteStringValue(row.Effect));
        Sparse(json, "allowed", rows, static row => row.IsAllowed, _ => json.WriteBooleanValue(true));
        Sparse(json, "entities", rows, static row => Entities(row).Any(), row => Entities(json, row));
    }

    private static void Sparse(Utf8JsonWriter json, string property, IReadOnlyList<HtmlRow> rows, Func<HtmlRow, bool> has, Action<HtmlRow> write)
    {
        json.WriteStartObject(property);
        for (int index = 0; index < rows.Count; index++)
        {
            if (has(rows[index]))
            {
                json.WritePropertyName(index.ToString(CultureInfo.InvariantCulture));
                write(rows[index]);
            }
        }

        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, string before, string after)
    {
        json.WriteStartArray();
        HtmlData.Text(json, before);
        HtmlData.Text(json, after);
        json.WriteEndArray();
    }

    private static string Score(UtteranceResult? result) => result?.PredictedScore ?? "";

    /// <summary>Both expectations in full where they are more than the one intent that the row counts under.</summary>
    private static bool HasLabels(HtmlRow row) =>
        row.Kind.Letter == 'x' || row.After?.Expected.Intents.Length > 1 || row.Before?.Expected.Intents.Length > 1;

    private static string Label(UtteranceResult? result) => result is null ? "" : result.Expected.IsNone ? "no intent" : result.Expected.ToString();

    private static string Answer(UtteranceResult? result) => result?.Predicted.Intents.Length > 1 ? result.Predicted.ToString() : "";

    private static IEnumerable<string> Entities(HtmlRow row) => Of(row.Before).Concat(Of(row.After)).Select(static entity => entity.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<EntityResult> Of(UtteranceResult? result) => result?.Entities ?? [];

    /// <summary>Name, expected value, value before, value now, whether it was right, whether it is.</summary>
    private static void Entities(Utf8JsonWriter json, HtmlRow row)
    {
        json.WriteStartArray();
        foreach (string name in Entities(row))
        {
            EntityResult[] before = [.. Of(row.Before).Where(entity => entity.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
            EntityResult[] after = [.. Of(row.After).Where(entity => entity.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
            json.WriteStartArray();
            HtmlData.Text(json, name);
            HtmlData.Text(json, Values((row.After is null ? before : after).Select(static entity => entity.ExpectedValue)));
            HtmlData.Text(json, Values(before.Select(static entity => entity.PredictedValue)));
            HtmlData.Text(json, Values(after.Select(static entity => entity.PredictedValue)));
            Right(json, row.Before, before);
            Right(json, row.After, after);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Values(IEnumerable<string> values) => string.Join(" | ", values.Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal));

    private static void Right(Utf8JsonWriter json, UtteranceResult? result, EntityResult[] entities)
    {
        if (result is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteBooleanValue(EntityVerdict.AllRight(entities, result.Rules));
        }
    }
}
