namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Numerics;
using global::System.Text.Json;

/// <summary>What all unions share: looking ahead for what decides, and the raw case.</summary>
[GeneratedCode]
internal static class JsonUnion
{
    /// <summary>Moves from the start of an object to the value of a member.</summary>
    public static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (Json.NextMember(ref reader))
        {
            if (reader.ValueTextEquals(name))
            {
                return reader.Read();
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Which of the words a member of the object holds, -1 for none. The reader is a copy, so the caller's stays where it is.</summary>
    public static int Word(Utf8JsonReader reader, ReadOnlySpan<byte> member, JsonNames words) => Find(ref reader, member) ? words.Find(ref reader) : -1;

    /// <summary>Of pairs of required and known names, the first whose required ones were all seen and of whose known ones most; -1 when there is none.</summary>
    public static int Best(ulong seen, ReadOnlySpan<ulong> pairs)
    {
        (int best, int most) = (-1, -1);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            int count = BitOperations.PopCount(seen & pairs[i + 1]);
            if ((seen & pairs[i]) == pairs[i] && count > most)
            {
                (best, most) = (i / 2, count);
            }
        }

        return best;
    }

    public static bool TryGet<T>(object? held, [MaybeNullWhen(false)] out T value)
    {
        if (held is T found)
        {
            value = found;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The text of a member of raw JSON; null when there is none.</summary>
    public static string? Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Writes what a union holds, of the kinds that say by themselves how they are written.</summary>
    public static void Write(Utf8JsonWriter writer, object? held, JsonUse use, string type)
    {
        switch (held)
        {
            case IJsonWritable model: model.WriteJson(writer, use); break;
            case JsonElement json: Raw(writer, json, use); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTimeOffset time: JsonWrite.DateTime(writer, time, use); break;
            case DateOnly date: JsonWrite.Date(writer, date, use); break;
            case TimeOnly time: JsonWrite.Time(writer, time, use); break;
            case TimeSpan time: JsonWrite.Duration(writer, time, use); break;
            case ReadOnlyMemory<byte> bytes: JsonWrite.Bytes(writer, bytes, use); break;
            case Guid id: writer.WriteStringValue(id); break;
            case Uri address: JsonWrite.Uri(writer, address, use); break;
            default: throw Empty(type);
        }
    }

    public static InvalidOperationException Empty(string type) => new("The " + type + " holds no value: it was never assigned.");

    /// <summary>Nobody knows whether JSON of an unlisted kind holds a secret, so text for people leaves it out.</summary>
    private static void Raw(Utf8JsonWriter writer, JsonElement value, JsonUse use)
    {
        if (use == JsonUse.Describe)
        {
            writer.WriteStringValue(Json.Mask);
        }
        else
        {
            JsonWrite.Any(writer, value, use);
        }
    }
}
