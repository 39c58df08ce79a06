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
}
