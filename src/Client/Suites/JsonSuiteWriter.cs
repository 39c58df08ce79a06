using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KoreBT.Client;

/// <summary>Writes the JSON format, members in the order of the vendor's samples, absent ones left out.</summary>
internal static class JsonSuiteWriter
{
    public static void Write(IReadOnlyList<SuiteCase> cases, Stream target)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray(SuiteWords.TestCases);
            foreach (SuiteCase item in cases)
            {
                Write(item, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        // The line ends are the machine's, on frameworks that offer no choice; one inside a text is written with a backslash.
        target.Write(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n"));
    }

    private static void Write(SuiteCase item, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(SuiteWords.Input, item.Utterance);
        json.WriteString(SuiteWords.IntentMember, SuiteWords.Intent(item));
        if (item.BotNames.Count > 0)
        {
            json.WriteString(SuiteWords.BotName, SuiteWords.Bots(item));
        }

        if (item.ParentIntents.Count > 0)
        {
            json.WriteString(SuiteWords.ParentIntent, SuiteWords.Parents(item));
        }

        WriteList(json, SuiteWords.Entities, item.Entities, static (json, entity) =>
        {
            json.WriteStartObject();
            json.WriteString(SuiteWords.EntityValue, entity.Value);
            json.WriteString(SuiteWords.EntityName, entity.Name);
            json.WriteEndObject();
        });
        WriteList(json, SuiteWords.EntityOrder, item.EntityOrder, static (json, name) => json.WriteStringValue(name));
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
