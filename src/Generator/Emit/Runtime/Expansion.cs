namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;
using global::System.Text;
using global::System.Text.Json;

/// <summary>
/// The tables of the specification for values that are more than one piece of text. A value is taken as the JSON that it writes, so
/// that records, maps, lists and choices need one set of rules; what the tables do not know, an object within a list, is JSON text.
/// </summary>
[GeneratedCode]
internal static class Expansion
{
    /// <summary>A value as the JSON that it writes.</summary>
    public static JsonElement Tree<T>(T value, ValueWriter<T> write)
    {
        Utf8JsonReader reader = new(Bytes(value, write).Span);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A value as compact JSON; all of it ASCII, so that it can stand in a header.</summary>
    public static string Json<T>(T value, ValueWriter<T> write) => Encoding.UTF8.GetString(Bytes(value, write).Span);

    /// <summary>The pieces of a query, a form or a cookie, not escaped. Null, an empty list and an empty object give none.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(string name, JsonElement value, bool explode, bool isDeep) => value.ValueKind switch
    {
        JsonValueKind.Array or JsonValueKind.Object when isDeep => Deep(name, value),
        JsonValueKind.Array when explode => Items(value).Select(item => (name, item)),
        JsonValueKind.Object when explode => Members(value).Select(member => (member.Name, Text(member.Value))),
        JsonValueKind.Array or JsonValueKind.Object => throw new ArgumentException("A joined list is no pair.", nameof(value)),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [(name, Text(value))],
    };

    /// <summary>A list as its items, an object as names and values in turn, escaped and joined; null when there is nothing to join.</summary>
    public static string? Joined(JsonElement value, string separator, string? assign, Func<string, string> escape)
    {
        IEnumerable<string> pieces = value.ValueKind switch
        {
            JsonValueKind.Array => Items(value).Select(escape),
            JsonValueKind.Object => Members(value).Select(m => escape(m.Name) + (assign ?? separator) + escape(Text(m.Value))),
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => [escape(Text(value))],
        };
        string[] all = pieces.ToArray();
        return all.Length == 0 ? null : string.Join(separator, all);
    }

    public static bool IsSingle(JsonElement value) => value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);

    /// <summary>One value as text; a nested one as compact JSON.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    /// <summary>All but the reserved characters. Those that would end the value where it stands, and "+", which many read as a space, are escaped all the same.</summary>
    public static string EscapeUnreserved(string value)
    {
        StringBuilder text = new(value.Length + 16);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isTriple = c == '%' && i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]);
            int length = char.IsHighSurrogate(c) && i + 1 < value.Length ? 2 : 1;
            if (isTriple || ":/?[]@!$'()*,;=".Contains(c, StringComparison.Ordinal))
            {
                text.Append(c);
            }
            else
            {
                text.Append(Uri.EscapeDataString(value.Substring(i, length)));
            }

            i += length - 1;
        }

        return text.ToString();
    }

    private static IEnumerable<string> Items(JsonElement list) => list.EnumerateArray().Where(i => i.ValueKind != JsonValueKind.Null).Select(Text);

    private static IEnumerable<JsonProperty> Members(JsonElement value) => value.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null);

    /// <summary>a[b][c] for members, a[b][0] for items: the depth is that of the JSON writer at most, which has a limit.</summary>
    private static IEnumerable<(string Name, string Value)> Deep(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(value).SelectMany(m => Deep(name + "[" + m.Name + "]", m.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Deep(name + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", item)),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [(name, Text(value))],
    };

    private static ReadOnlyMemory<byte> Bytes<T>(T value, ValueWriter<T> write)
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer, value, JsonUse.Request);
        }

        return buffer.WrittenMemory;
    }
}
