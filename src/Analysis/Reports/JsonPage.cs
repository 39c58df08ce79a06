using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>One JSON object, indented, handed on in parts so that a report of any length takes little memory.</summary>
internal static class JsonPage
{
    private const int FlushAt = 1 << 16;

    /// <param name="writer">Gets the object and a line feed.</param>
    /// <param name="members">Writes the members; between the elements of a long list it calls what it is given, which hands on what is written so far.</param>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter, Action> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        members(json, () =>
        {
            if (json.BytesPending + buffer.WrittenCount >= FlushAt)
            {
                Flush(json, buffer, writer);
            }
        });
        json.WriteEndObject();
        Flush(json, buffer, writer);
        writer.Write('\n');
    }

    private static void Flush(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n"));
        buffer.ResetWrittenCount();
    }
}
