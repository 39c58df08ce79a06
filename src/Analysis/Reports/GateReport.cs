using System.Collections.Immutable;
using System.Text.Json;
using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>A <see cref="GateVerdict"/> for people and for programs. The same verdict gives the same text on every machine.</summary>
public static class GateReport
{
    /// <summary>Writes plain text: the verdict, why, what else to know, and what became of each rule. Text from files is shown with control characters escaped.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    public static void WriteText(GateVerdict verdict, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"{verdict}\n{(verdict.Baseline is { } baseline ? $"{Safe(baseline)} -> " : "")}{Safe(verdict.Candidate)}\n");
        Text("Reasons", verdict.Reasons, writer);
        Text("Warnings", verdict.Warnings, writer);
        if (!verdict.Allowed.IsEmpty)
        {
            writer.Write("\nAllowed regressions\n");
            Items(verdict.Allowed, "  ", writer);
        }

        writer.Write("\nRules\n");
        foreach (GateRuleResult rule in verdict.Results)
        {
            writer.Write($"  {(rule.IsKept ? "kept  " : "broken")} {Count(rule.Number)}. {Safe(rule.Wanted)} ({rule.Measured})\n");
        }
    }

    /// <summary>Writes one JSON document: camelCase, with a <c>schemaVersion</c>, every figure unrounded.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    public static void WriteJson(GateVerdict verdict, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        JsonReport.Write(writer, (json, _) =>
        {
            json.WriteBoolean("passed", verdict.Passed);
            json.WriteString("baseline", verdict.Baseline);
            json.WriteString("candidate", verdict.Candidate);
            json.WriteNumber("rules", verdict.Rules);
            json.WriteNumber("judged", verdict.Judged);
            Results(json, verdict.Results);
            Json(json, "reasons", verdict.Reasons);
            Json(json, "warnings", verdict.Warnings);
            Json(json, "allowed", verdict.Allowed);
        });
    }

    private static void Text(string title, ImmutableArray<GateReason> reasons, TextWriter writer)
    {
        if (reasons.IsEmpty)
        {
            return;
        }

        writer.Write($"\n{title}\n");
        foreach (GateReason reason in reasons)
        {
            string place = reason switch
            {
                { Rule: { } rule } => $" (rule {Count(rule)})",
                { Allowance: { } allowance } => $" (allowed regression {Count(allowance)})",
                _ => "",
            };
            writer.Write($"  {Safe(reason.Sentence)}{place}\n");
            Items(reason.Items, "    ", writer);
        }
    }

    private static void Items(ImmutableArray<DiffItem> items, string indent, TextWriter writer)
    {
        foreach (DiffItem item in items)
        {
            string context = item.ParentIntent.IsNone ? "" : $" (in {Safe(item.ParentIntent.Name)})";
            string before = item.Baseline is { } was ? $", before {TextRunParts.Label(was.Predicted)} (line {Count(was.Line)})" : "";
            string now = item.Candidate is { } isNow ? $", now {TextRunParts.Label(isNow.Predicted)} (line {Count(isNow.Line)})" : "";
            string entity = item.Reason is { Entity: not null } why ? $"; {Safe(why.ToString())}" : "";
            writer.Write($"{indent}{Safe(item.Utterance)}{context}: expected {TextRunParts.Label(item.Expected)}{before}{now}{entity}\n");
        }
    }

    private static void Results(Utf8JsonWriter json, ImmutableArray<GateRuleResult> results)
    {
        json.WriteStartArray("results");
        foreach (GateRuleResult rule in results)
        {
            json.WriteStartObject();
            json.WriteNumber("rule", rule.Number);
            json.WriteString("wanted", rule.Wanted);
            json.WriteBoolean("kept", rule.IsKept);
            json.WriteNumber("judged", rule.Judged);
            JsonParts.Number(json, "value", rule.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Json(Utf8JsonWriter json, string property, ImmutableArray<GateReason> reasons)
    {
        json.WriteStartArray(property);
        foreach (GateReason reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.CamelCase(reason.Kind));
            JsonParts.Line(json, "rule", reason.Rule);
            JsonParts.Line(json, "allowance", reason.Allowance);
            json.WriteString("subject", reason.Subject);
            json.WriteString("sentence", reason.Sentence);
            JsonParts.Number(json, "value", reason.Value);
            JsonParts.Number(json, "baseline", reason.Baseline);
            JsonParts.Number(json, "p", reason.P);
            Json(json, "items", reason.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Json(Utf8JsonWriter json, string property, ImmutableArray<DiffItem> items)
    {
        json.WriteStartArray(property);
        foreach (DiffItem item in items)
        {
            JsonDiffParts.Item(json, item);
        }

        json.WriteEndArray();
    }
}
