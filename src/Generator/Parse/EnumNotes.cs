using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Names and descriptions of listed words, which documents keep in extensions beside the list: in its order, or by word.</summary>
internal sealed class EnumNotes(ParseContext context, MapNode schema)
{
    private static readonly string[] Names = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] Descriptions = ["x-enum-descriptions", "x-enumDescriptions", "x-enum-description"];

    private readonly IReadOnlyList<Node> _words = (schema["enum"] as ListNode)?.Items ?? [];
    private readonly ILookup<Node, int> _places = ((schema["enum"] as ListNode)?.Items ?? []).Select((w, i) => (Word: w, Place: i)).ToLookup(p => p.Word, p => p.Place);
    private readonly ILookup<string?, MapNode> _values = (((schema["x-ms-enum"] as MapNode)?["values"] as ListNode)?.Items ?? []).OfType<MapNode>().ToLookup(v => context.Text(v, "value"));

    /// <summary>The name that the document gives to a word; null when it gives none.</summary>
    public string? Name(ScalarNode word) => Names.Select(n => Find(n, word)).FirstOrDefault(n => n is not null) ?? Microsoft(word, "name");

    public DocText Doc(ScalarNode word) => DocParser.Split((Descriptions.Select(n => Find(n, word)).FirstOrDefault(n => n is not null) ?? Microsoft(word, "description") ?? "").Trim());

    private string? Find(string extension, ScalarNode word) => schema[extension] switch
    {
        ListNode list when list.Items.Count == _words.Count => Text(list.Items[_places[word].First()]),
        MapNode map => Text(map[word.Text]),
        _ => null,
    };

    private string? Microsoft(ScalarNode word, string member) => _values[word.Text].Select(v => Text(v[member])).FirstOrDefault();

    private static string? Text(Node? node) => node is ScalarNode { IsNull: false, Text.Length: > 0 } scalar ? scalar.Text.Replace("\r\n", "\n").Replace('\r', '\n') : null;
}
