using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace KoreBT.Emulator.Tests;

/// <summary>spec/openapi.yaml, read just far enough to hold the emulator to it.</summary>
internal sealed class SpecDocument
{
    private readonly YamlMappingNode _root;

    public SpecDocument()
    {
        using StreamReader reader = new(Repository.PathOf("spec", "openapi.yaml"));
        YamlStream stream = [];
        stream.Load(reader);
        _root = (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>Every operation as "VERB path".</summary>
    public IReadOnlyList<string> Operations =>
    [
        .. from path in Map(_root, "paths")
           from member in (YamlMappingNode)path.Value
           where Text(member.Key) is "get" or "post" or "put" or "patch" or "delete"
           select $"{Text(member.Key).ToUpperInvariant()} {Text(path.Key)}",
    ];

    public IReadOnlyList<string> Members(string schema) =>
        [.. Map(Map(Map(Map(_root, "components"), "schemas"), schema), "properties").Children.Keys.Select(Text)];

    /// <summary>What a JSON value has that its schema has not, or lacks of what the schema wants, each with its place.</summary>
    public IReadOnlyList<string> Misfits(string schema, JsonElement value)
    {
        List<string> misfits = [];
        Check(Map(Map(Map(_root, "components"), "schemas"), schema), value, schema, misfits);
        return misfits;
    }

    private void Check(YamlMappingNode node, JsonElement value, string place, List<string> misfits)
    {
        YamlMappingNode schema = Resolve(node);
        string type = schema.Children.TryGetValue("type", out YamlNode? named) ? Text(named) : "";
        if (Kinds(type) is { Length: > 0 } kinds && !kinds.Contains(value.ValueKind))
        {
            misfits.Add($"{place} is {value.ValueKind}, not {type}");
        }
        else if (type == "array")
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(Map(schema, "items"), item, place + "[]", misfits);
            }
        }
        else if (type == "object")
        {
            CheckMembers(schema, value, place, misfits);
        }
        else if (schema.Children.TryGetValue("enum", out YamlNode? words) && !((YamlSequenceNode)words).Any(word => Text(word) == value.GetString()))
        {
            misfits.Add($"{place} is the unknown word {value}");
        }
    }

    private void CheckMembers(YamlMappingNode schema, JsonElement value, string place, List<string> misfits)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if ((schema.Children.TryGetValue("properties", out YamlNode? all) && ((YamlMappingNode)all).Children.TryGetValue(member.Name, out YamlNode? property))
                || schema.Children.TryGetValue("additionalProperties", out property))
            {
                Check((YamlMappingNode)property, member.Value, $"{place}.{member.Name}", misfits);
            }
            else
            {
                misfits.Add($"{place}.{member.Name} is not in the document");
            }
        }

        if (schema.Children.TryGetValue("required", out YamlNode? required))
        {
            misfits.AddRange(((YamlSequenceNode)required).Select(Text).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}.{name} is missing"));
        }
    }

    private YamlMappingNode Resolve(YamlMappingNode node)
    {
        if (node.Children.TryGetValue("oneOf", out YamlNode? choices))
        {
            return Resolve((YamlMappingNode)((YamlSequenceNode)choices)[0]);
        }

        return node.Children.TryGetValue("$ref", out YamlNode? reference)
            ? Resolve(Text(reference).Split('/').Skip(1).Aggregate(_root, Map))
            : node;
    }

    private static JsonValueKind[] Kinds(string type) => type switch
    {
        "string" => [JsonValueKind.String],
        "integer" => [JsonValueKind.Number],
        "boolean" => [JsonValueKind.True, JsonValueKind.False],
        "array" => [JsonValueKind.Array],
        "object" => [JsonValueKind.Object],
        _ => [],
    };

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node[name];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
