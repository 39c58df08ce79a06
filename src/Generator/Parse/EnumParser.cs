using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Listed words to an open enum.</summary>
internal static class EnumParser
{
    private static readonly string[] Reserved = [.. UniqueNames.OfObjects, "Values", "Value", "IsKnown", "PrintMembers", "Clone"];

    /// <summary>The kind of enum that a schema is; null when it is none, or when its list only restricts a number or boolean.</summary>
    public static TypeKind? Kind(ParseContext context, MapNode schema)
    {
        ScalarNode[] words = Words(context, schema);
        return words.Length == 0 ? null : (Type(schema), words) switch
        {
            ("string", _) => TypeKind.Words,
            ("integer", _) or (null, _) when words.All(w => TryNumber(w, out _) && !(w.Quoted && Type(schema) is null)) => TypeKind.Numbers,
            (null, _) when context.List(schema, "enum")!.Items.All(i => i.IsNull || i is ScalarNode word && IsText(word)) => TypeKind.Words,
            _ => null,
        };
    }

    /// <summary>The only word that a string schema allows: <c>const</c>, or a list of one. Null when there is no such word.</summary>
    public static string? Constant(ParseContext context, MapNode schema)
    {
        if (schema["const"] is ScalarNode { IsNull: false } constant)
        {
            return Type(schema) == "string" || (!schema.Has("type") && IsText(constant)) ? constant.Text : null;
        }

        return Kind(context, schema) == TypeKind.Words && Words(context, schema) is [{ } only] ? only.Text : null;
    }

    /// <summary>The only number or boolean that a schema allows, as C# and JSON both write it; null when it allows more, or other kinds.</summary>
    public static (TypeKind Kind, string Value)? Literal(MapNode schema)
    {
        Node? only = schema["const"] ?? (schema["enum"] is ListNode { Items: [{ } one] } ? one : null);
        return only is not ScalarNode { Quoted: false, IsNull: false } value ? null
            : value.Boolean is { } flag && Type(schema) is null or "boolean" ? (TypeKind.Boolean, value.Boolean == true ? "true" : "false")
            : Type(schema) is not (null or "integer" or "number") ? null
            : TryNumber(value, out long whole) ? (TypeKind.Int64, whole.ToString(CultureInfo.InvariantCulture))
            : double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number) && !double.IsNaN(number) ? (TypeKind.Double, number.ToString("R", CultureInfo.InvariantCulture))
            : null;
    }

    public static EnumModel Parse(ParseContext context, MapNode schema, string name, TypeKind kind)
    {
        UniqueNames names = new(StringComparer.Ordinal, [.. Reserved, name]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EnumWord> words = [];
        EnumNotes notes = new(context, schema);
        foreach (ScalarNode word in Words(context, schema))
        {
            string wire = kind == TypeKind.Numbers && TryNumber(word, out long number) ? number.ToString(CultureInfo.InvariantCulture) : word.Text;
            if (!seen.Add(wire))
            {
                continue;
            }

            string plain = notes.Name(word) is { } noted ? NameRules.Pascal(noted) : kind == TypeKind.Numbers ? "Value" + NameRules.Pascal(wire).TrimStart('_') : NameRules.Pascal(wire);
            string given = names.Claim(plain, NameRules.Verbatim(wire), plain + "Word");
            if (given != plain)
            {
                context.Problems.Add(Descriptors.NameChanged, word.Extent, wire, given, "the name " + plain + " is taken");
            }

            words.Add(new EnumWord(wire, given) { Doc = notes.Doc(word) });
        }

        foreach (Node value in context.List(schema, "enum")?.Items.Where(i => i is not ScalarNode) ?? [])
        {
            context.Problems.Add(Descriptors.Ignored, value.Extent, "A listed value", "it is " + value.Kind + ", no " + (kind == TypeKind.Numbers ? "number" : "word"));
        }

        return new EnumModel(name, DocParser.Parse(context, schema), kind, words.ToEquatableArray(), context.Flag(schema, "deprecated"));
    }

    private static ScalarNode[] Words(ParseContext context, MapNode schema) =>
        [.. context.List(schema, "enum")?.Items.OfType<ScalarNode>().Where(w => !w.IsNull) ?? []];

    /// <summary>The one type that is stated, apart from null; null when none is, or several are.</summary>
    private static string? Type(MapNode schema) => schema["type"] switch
    {
        ScalarNode one => one.Text,
        ListNode list when list.Items.OfType<ScalarNode>().Where(t => t.Text != "null").ToArray() is [{ } only] => only.Text,
        _ => null,
    };

    private static bool IsText(ScalarNode word) =>
        word.Quoted || (word.Boolean is null && !double.TryParse(word.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static bool TryNumber(ScalarNode word, out long number) =>
        long.TryParse(word.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
