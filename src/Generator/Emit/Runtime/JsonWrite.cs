namespace KoreBT.Template.Runtime;

using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>Writes one value.</summary>
[GeneratedCode]
internal delegate void ValueWriter<T>(Utf8JsonWriter writer, T value, JsonUse use);

/// <summary>Writers of single values, lists and maps.</summary>
[GeneratedCode]
internal static class JsonWrite
{
    public static void Model<T>(Utf8JsonWriter writer, T value, JsonUse use)
        where T : IJsonModel<T>
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteJson(writer, use);
    }

    public static void Any(Utf8JsonWriter writer, JsonElement value, JsonUse use)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteTo(writer);
    }

    public static void String(Utf8JsonWriter writer, string value, JsonUse use) => writer.WriteStringValue(value);

    public static void Boolean(Utf8JsonWriter writer, bool value, JsonUse use) => writer.WriteBooleanValue(value);

    public static void Int32(Utf8JsonWriter writer, int value, JsonUse use) => writer.WriteNumberValue(value);

    public static void Int64(Utf8JsonWriter writer, long value, JsonUse use) => writer.WriteNumberValue(value);

    public static void UInt64(Utf8JsonWriter writer, ulong value, JsonUse use) => writer.WriteNumberValue(value);

    public static void Single(Utf8JsonWriter writer, float value, JsonUse use) => writer.WriteNumberValue(value);

    public static void Double(Utf8JsonWriter writer, double value, JsonUse use) => writer.WriteNumberValue(value);

    public static void Decimal(Utf8JsonWriter writer, decimal value, JsonUse use) => writer.WriteNumberValue(value);

    public static void DecimalText(Utf8JsonWriter writer, decimal value, JsonUse use) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    public static void DateTime(Utf8JsonWriter writer, global::System.DateTimeOffset value, JsonUse use) => writer.WriteStringValue(value);

    public static void Date(Utf8JsonWriter writer, global::System.DateOnly value, JsonUse use) => writer.WriteStringValue(Wire.Text(value));

    public static void Time(Utf8JsonWriter writer, global::System.TimeOnly value, JsonUse use) => writer.WriteStringValue(Wire.Text(value));

    public static void Duration(Utf8JsonWriter writer, global::System.TimeSpan value, JsonUse use) => writer.WriteStringValue(Wire.Text(value));

    public static void Bytes(Utf8JsonWriter writer, global::System.ReadOnlyMemory<byte> value, JsonUse use) => writer.WriteBase64StringValue(value.Span);

    public static void Guid(Utf8JsonWriter writer, global::System.Guid value, JsonUse use) => writer.WriteStringValue(value);

    public static void Uri(Utf8JsonWriter writer, global::System.Uri value, JsonUse use) => writer.WriteStringValue(value.OriginalString);

    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, JsonUse use, ValueWriter<T> write)
    {
        writer.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
        {
            write(writer, values[i], use);
        }

        writer.WriteEndArray();
    }

    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, JsonUse use, ValueWriter<T> write)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> member in values)
        {
            writer.WritePropertyName(member.Key);
            write(writer, member.Value, use);
        }

        writer.WriteEndObject();
    }
}
