namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>Reads one value; the reader stands on its first token.</summary>
[GeneratedCode]
internal delegate T ValueReader<T>(ref Utf8JsonReader reader);

/// <summary>Readers of single values, lists and maps. What does not fit is a <see cref="JsonException"/> that says where.</summary>
[GeneratedCode]
internal static class JsonRead
{
    private static readonly string[] TimesOfDay = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T> => T.ReadJson(ref reader);

    public static JsonElement Any(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    public static string String(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "text");
        return reader.GetString()!;
    }

    public static bool Boolean(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Unexpected(ref reader, "true or false");

    public static int Int32(ref Utf8JsonReader reader) =>
        Int64(ref reader) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Unexpected(ref reader, "a whole number of 32 bits");

    /// <summary>JSON knows one kind of number: 5.0 and 5e0 are whole, too.</summary>
    public static long Int64(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a whole number");
        if (reader.TryGetInt64(out long value))
        {
            return value;
        }

        return reader.TryGetDecimal(out decimal number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : throw Unexpected(ref reader, "a whole number");
    }

    public static ulong UInt64(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a whole number");
        if (reader.TryGetUInt64(out ulong value))
        {
            return value;
        }

        return reader.TryGetDecimal(out decimal number) && number == decimal.Truncate(number) && number is >= 0 and <= ulong.MaxValue
            ? (ulong)number
            : throw Unexpected(ref reader, "a whole number that is not negative");
    }

    public static float Single(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number");
        return reader.TryGetSingle(out float value) && float.IsFinite(value) ? value : throw Unexpected(ref reader, "a number in range");
    }

    public static double Double(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number");
        return reader.TryGetDouble(out double value) && double.IsFinite(value) ? value : throw Unexpected(ref reader, "a number in range");
    }

    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number");
        return reader.TryGetDecimal(out decimal value) ? value : throw Unexpected(ref reader, "a number in range");
    }

    /// <summary>A decimal in text; services that mean one send a plain number now and then.</summary>
    public static decimal DecimalText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? Decimal(ref reader)
        : decimal.TryParse(String(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value
        : throw Unexpected(ref reader, "a decimal number in text");

    /// <summary>A time without an offset is taken as UTC: the zone of the machine must not matter.</summary>
    public static global::System.DateTimeOffset DateTime(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "a date and time");
        bool isUtc = reader.ValueSpan is [.., (byte)'Z'];
        if (!isUtc && reader.TryGetDateTime(out global::System.DateTime local) && local.Kind == global::System.DateTimeKind.Unspecified)
        {
            return new(local, global::System.TimeSpan.Zero);
        }

        return reader.TryGetDateTimeOffset(out global::System.DateTimeOffset value) ? value : throw Unexpected(ref reader, "a date and time such as 2026-01-31T12:00:00Z");
    }

    public static global::System.DateOnly Date(ref Utf8JsonReader reader) =>
        global::System.DateOnly.TryParseExact(String(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out global::System.DateOnly value)
            ? value
            : throw Unexpected(ref reader, "a date such as 2026-01-31");

    /// <summary>A time of day; one that names a zone other than UTC would lose it, and is refused.</summary>
    public static global::System.TimeOnly Time(ref Utf8JsonReader reader) =>
        global::System.TimeOnly.TryParseExact(String(ref reader).TrimEnd('Z', 'z'), TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out global::System.TimeOnly value)
            ? value
            : throw Unexpected(ref reader, "a time of day such as 12:30:00");

    /// <summary>Years and months have no fixed length; a duration that has them is refused instead of changed.</summary>
    public static global::System.TimeSpan Duration(ref Utf8JsonReader reader)
    {
        string text = String(ref reader);
        try
        {
            if (text.Split('T')[0].AsSpan().IndexOfAny('Y', 'M') < 0)
            {
                return text is ['P', .. string weeks, 'W'] ? global::System.TimeSpan.FromDays(7d * int.Parse(weeks, CultureInfo.InvariantCulture)) : global::System.Xml.XmlConvert.ToTimeSpan(text);
            }
        }
        catch (global::System.SystemException e) when (e is global::System.FormatException or global::System.OverflowException)
        {
            // Reported below.
        }

        throw Unexpected(ref reader, "a duration of fixed length such as P1DT2H30M");
    }

    public static global::System.ReadOnlyMemory<byte> Bytes(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "Base64");
        return reader.TryGetBytesFromBase64(out byte[]? value) ? value : throw Unexpected(ref reader, "Base64");
    }

    public static global::System.Guid Guid(ref Utf8JsonReader reader) =>
        global::System.Guid.TryParse(String(ref reader), out global::System.Guid value) ? value : throw Unexpected(ref reader, "a UUID");

    public static global::System.Uri Uri(ref Utf8JsonReader reader) =>
        global::System.Uri.TryCreate(String(ref reader), global::System.UriKind.RelativeOrAbsolute, out global::System.Uri? value) ? value : throw Unexpected(ref reader, "a URI");

    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, ValueReader<T> read)
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list");
        List<T> list = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(read(ref reader));
        }

        return list;
    }

    /// <summary>As <see cref="List{T}"/>, without a call through a delegate for each item.</summary>
    public static IReadOnlyList<T> Models<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list");
        List<T> list = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(T.ReadJson(ref reader));
        }

        return list;
    }

    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, ValueReader<T> read)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        Dictionary<string, T>? map = null;
        while (Json.NextMember(ref reader))
        {
            Member(ref reader, ref map, read);
        }

        return map ?? new(global::System.StringComparer.Ordinal);
    }

    /// <summary>A member whose name is data; of two with one name, the last one counts.</summary>
    public static void Member<T>(ref Utf8JsonReader reader, ref Dictionary<string, T>? map, ValueReader<T> read)
    {
        string name = reader.GetString()!;
        reader.Read();
        (map ??= new(global::System.StringComparer.Ordinal))[name] = read(ref reader);
    }

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string what)
    {
        if (reader.TokenType != token)
        {
            throw Unexpected(ref reader, what);
        }
    }

    /// <summary>The value itself stays out of the message, which may be logged.</summary>
    private static JsonException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new(expected + " expected at byte " + reader.TokenStartIndex.ToString(CultureInfo.InvariantCulture) + ", found " + reader.TokenType.ToString() + ".");
}
