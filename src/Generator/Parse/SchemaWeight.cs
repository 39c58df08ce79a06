using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Tells the members of an <c>allOf</c> that have a shape from those that only remark on one.</summary>
internal static class SchemaWeight
{
    // A type or a format alone fits whatever stands beside it; the others are rules about values, which a client leaves to the service.
    private static readonly HashSet<string> Light = new(
        [.. Vocabulary.Remarks, .. Vocabulary.Rules, "type", "format", "nullable", "required"], StringComparer.Ordinal);

    /// <summary>True for a schema that describes, restricts or adds null, and has no shape of its own.</summary>
    public static bool IsRemark(MapNode schema) => schema.Members.All(m => Light.Contains(m.Name) || IsHarmless(m));

    /// <summary>True for what changes nothing about a type wherever it stands.</summary>
    public static bool IsHarmless(Member member) =>
        member.Name.StartsWith("x-", StringComparison.Ordinal)
        || member is { Name: "additionalProperties", Value: ScalarNode }
        || member is { Name: "properties", Value: MapNode { Members.Count: 0 } }
        || (member is { Name: "oneOf" or "anyOf", Value: ListNode list } && list.Items.All(ChoiceReader.IsRule));

    /// <summary>True when a remark leaves the type of a schema as it is: it names the same type, and requires nothing that was optional.</summary>
    public static bool AddsNothing(MapNode remark, MapNode schema)
    {
        if (!IsRemark(remark))
        {
            // Left out of the merge, because the schema was made from it.
            return true;
        }

        HashSet<string> required = Words(schema, "required");
        bool requires = Words(remark, "required").Any(r => !required.Contains(r) && schema["properties"] is MapNode properties && properties.Has(r));
        string[] types = Types(schema);
        return !requires && (types.Length == 0 || Types(remark) is not { Length: > 0 } named || named.SequenceEqual(types));
    }

    /// <summary>True for a member that only repeats what a schema says.</summary>
    public static bool Says(MapNode schema, Member member) =>
        member is { Name: "type", Value: ScalarNode type } ? Types(schema) is [{ } only] && only == type.Text : schema[member.Name] is { } value && NodeEquality.Same(value, member.Value);

    /// <summary>The types of a schema apart from null: stated, or given away by what it lists.</summary>
    public static string[] Types(MapNode schema) => schema["type"] switch
    {
        ScalarNode { Text: not "null" } one => [one.Text],
        ListNode several => [.. several.Items.OfType<ScalarNode>().Select(t => t.Text).Where(t => t != "null")],
        _ when schema.Has("properties") || schema["additionalProperties"] is MapNode => ["object"],
        _ when schema.Has("items") => ["array"],
        _ => [],
    };

    public static bool AllowsNull(MapNode schema) =>
        schema["nullable"] is ScalarNode { Boolean: true }
        || (schema["type"] is ListNode types && types.Items.Any(t => t is ScalarNode { Text: "null" }))
        || (schema["enum"] is ListNode words && words.Items.Any(w => w.IsNull));

    private static HashSet<string> Words(MapNode schema, string member) =>
        new((schema[member] as ListNode)?.Items.OfType<ScalarNode>().Select(w => w.Text) ?? [], StringComparer.Ordinal);
}
