using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>The entities of an assertion in one cell, as JSON: a frame has one row for each assertion, and nothing of it is to be lost.</summary>
internal static class EntityCell
{
    /// <summary>People read frames: letters of all scripts stay as they are.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cell; null when there are no entities.</summary>
    public static string? Of(IReadOnlyList<EntityResult> entities)
    {
        if (entities.Count == 0)
        {
            return null;
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (EntityResult entity in entities)
            {
                json.WriteStartObject();
                json.WriteString("name", entity.Name);
                json.WriteString("expected", entity.ExpectedValue);
                json.WriteString("predicted", entity.PredictedValue);
                if (entity.Recorded is { } recorded)
                {
                    json.WriteBoolean("recorded", recorded);
                }

                json.WriteNumber("line", entity.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The entities of a cell; none when it is blank.</summary>
    /// <exception cref="JsonException">It is not what <see cref="Of"/> writes; only the name is required.</exception>
    public static IReadOnlyList<EntityResult> Parse(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(cell);
        try
        {
            return [.. document.RootElement.EnumerateArray().Select(Entity)];
        }
        catch (Exception problem) when (problem is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("The cell holds no list of entities.", problem);
        }
    }

    private static EntityResult Entity(JsonElement entity) => new()
    {
        Name = entity.GetProperty("name").GetString() ?? "",
        ExpectedValue = entity.TryGetProperty("expected", out JsonElement expected) ? expected.GetString() ?? "" : "",
        PredictedValue = entity.TryGetProperty("predicted", out JsonElement predicted) ? predicted.GetString() ?? "" : "",
        Recorded = entity.TryGetProperty("recorded", out JsonElement recorded) ? recorded.GetBoolean() : null,
        Line = entity.TryGetProperty("line", out JsonElement line) ? line.GetInt32() : 0,
    };
}
