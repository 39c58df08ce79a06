using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>The parts of the JSON report that are about more than single intents: kinds, entities and traits.</summary>
internal static class JsonEntityParts
{
    public static void Write(Utf8JsonWriter json, RunAnalysis run)
    {
        json.WriteStartArray("kinds");
        foreach (KindSummary kind in run.Kinds)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.CamelCase(kind.Kind));
            json.WriteNumber("assertions", kind.Kore.Assertions);
            json.WriteNumber("truePositives", kind.Kore.TruePositives);
            json.WriteNumber("trueNegatives", kind.Kore.TrueNegatives);
            json.WriteNumber("falsePositives", kind.Kore.FalsePositives);
            json.WriteNumber("falseNegatives", kind.Kore.FalseNegatives);
            JsonParts.Number(json, "success", kind.Kore.Success);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("entityReport");
        json.WriteNumber("assertions", run.Entities.Assertions);
        json.WriteNumber("assertionsRight", run.Entities.AssertionsRight);
        JsonParts.Number(json, "success", run.Entities.Success);
        Entity(json, "total", run.Entities.Total);
        json.WriteStartArray("entities");
        foreach (EntityMetrics entity in run.Entities.Entities)
        {
            Entity(json, entity);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("traits");
        foreach (TraitMetrics trait in run.Traits)
        {
            json.WriteStartObject();
            json.WriteString("trait", trait.Trait.Name);
            json.WriteNumber("found", trait.Found);
            json.WriteNumber("missed", trait.Missed);
            json.WriteNumber("extra", trait.Extra);
            Quality(json, trait.Precision, trait.Recall, trait.F1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Entity(Utf8JsonWriter json, string property, EntityMetrics entity)
    {
        json.WritePropertyName(property);
        Entity(json, entity);
    }

    private static void Entity(Utf8JsonWriter json, EntityMetrics entity)
    {
        json.WriteStartObject();
        json.WriteString("entity", entity.Name);
        json.WriteNumber("correct", entity.Correct);
        json.WriteNumber("wrongValue", entity.WrongValue);
        json.WriteNumber("missed", entity.Missed);
        json.WriteNumber("spurious", entity.Spurious);
        Quality(json, entity.Precision, entity.Recall, entity.F1);
        json.WriteEndObject();
    }

    private static void Quality(Utf8JsonWriter json, double? precision, double? recall, double? f1)
    {
        JsonParts.Number(json, "precision", precision);
        JsonParts.Number(json, "recall", recall);
        JsonParts.Number(json, "f1", f1);
    }
}
