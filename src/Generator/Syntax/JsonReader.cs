using System.Text;
using System.Text.Json;
using KoreBT.Generator.Diagnostics;

namespace KoreBT.Generator.Syntax;

/// <summary>Feeds the tokens of a strict JSON text to a <see cref="TreeBuilder"/>.</summary>
internal static class JsonReader
{
    public static void Read(string text, TreeBuilder tree)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        ByteMap map = new(text);

        // The depth is ours to refuse, with a better message.
        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = Limits.Depth + 2 });
        try
        {
            while (reader.Read())
            {
                Handle(ref reader, tree, map);
            }
        }
        catch (JsonException e)
        {
            int at = map.Offset(StartOfLine(bytes, e.LineNumber ?? 0) + (int)(e.BytePositionInLine ?? 0));
            throw tree.Stop(Descriptors.Syntax, new Extent(at, at, tree.File), Sentence(e.Message));
        }
    }

    private static void Handle(ref Utf8JsonReader reader, TreeBuilder tree, ByteMap map)
    {
        Extent extent = new(map.Offset((int)reader.TokenStartIndex), map.Offset((int)reader.BytesConsumed), tree.File);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                tree.Open(new MapNode(extent));
                break;
            case JsonTokenType.StartArray:
                tree.Open(new ListNode(extent));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                tree.Close();
                break;
            case JsonTokenType.PropertyName:
                tree.Scalar(new ScalarNode(Text(ref reader, tree, extent), quoted: true, extent with { End = extent.End - 1 }));
                break;
            case JsonTokenType.String:
                tree.Scalar(new ScalarNode(Text(ref reader, tree, extent), quoted: true, extent));
                break;
            default:
                tree.Scalar(new ScalarNode(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()), quoted: false, extent));
                break;
        }
    }

    private static string Text(ref Utf8JsonReader reader, TreeBuilder tree, Extent extent)
    {
        try
        {
            return WellFormed.Text(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            throw tree.Stop(Descriptors.Syntax, extent, "half of a surrogate pair is missing in this text");
        }
    }

    /// <summary>The reader counts lines by <c>\n</c> alone.</summary>
    private static int StartOfLine(byte[] bytes, long line)
    {
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        }

        return start;
    }

    private static string Sentence(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? message : message.Substring(0, position)).TrimEnd('.');
    }
}
