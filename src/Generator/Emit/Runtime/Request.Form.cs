namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Forms, as a body or as the whole query. A list repeats its name, an object is JSON text, unless the document says otherwise.</summary>
internal sealed partial class Request
{
    /// <summary>A body of names and values.</summary>
    public void Form<T>(T value, ValueWriter<T> write, string mediaType, params Field[] fields) =>
        Body(Encoding.ASCII.GetBytes(string.Join('&', Pieces(Tree("body", value, write), fields))), mediaType);

    /// <summary>The whole query from one value.</summary>
    public void QueryString<T>(string name, T value, ValueWriter<T> write, Style style, bool explode)
    {
        foreach (string piece in Pieces(Tree(name, value, write), []))
        {
            Escaped(piece);
        }
    }

    /// <summary>The whole query as one text.</summary>
    public void QueryString(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        Escaped(Uri.EscapeDataString(value));
    }

    private static IEnumerable<string> Pieces(JsonElement tree, Field[] fields) => tree.ValueKind switch
    {
        JsonValueKind.Object => tree.EnumerateObject().SelectMany(m => Pieces(m.Name, m.Value, fields.FirstOrDefault(f => f.Name == m.Name))),
        JsonValueKind.Array => throw new ArgumentException("A list has no names, which a form needs.", "body"),
        _ => [Uri.EscapeDataString(Expansion.Text(tree))],
    };

    private static IEnumerable<string> Pieces(string name, JsonElement value, Field field) =>
        field.Style is { } style ? QueryPieces(name, value, style, field.Explode, field.IsReserved)
        : value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.Array && field.MediaType is not null) ? [Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value.GetRawText())]
        : QueryPieces(name, value, Style.Form, explode: true, field.IsReserved);
}
