using System.Text;
using System.Text.Json;

namespace KoreBT.Cli;

/// <summary>A JSON document of the command's own: indented, camelCase, with its version first.</summary>
internal static class JsonOutput
{
    private const int SchemaVersion = 1;

    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schemaVersion", SchemaVersion);
            members(writer);
            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>A member that is a whole document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The member.</param>
    /// <param name="write">Writes the document; null for null.</param>
    public static void Document(Utf8JsonWriter writer, string name, Action<TextWriter>? write)
    {
        writer.WritePropertyName(name);
        if (write is null)
        {
            writer.WriteNullValue();
            return;
        }

        Document(writer, write);
    }

    /// <summary>A value that is a whole document.</summary>
    public static void Document(Utf8JsonWriter writer, Action<TextWriter> write)
    {
        using StringWriter text = new();
        write(text);
        using JsonDocument parsed = JsonDocument.Parse(text.ToString());
        parsed.RootElement.WriteTo(writer);
    }

    public static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
