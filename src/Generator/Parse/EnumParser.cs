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
        string? type = schema["type"] switch
        {
            ScalarNode scalar => scalar.Text,
            ListNode list => list.Items.OfType<ScalarNode>().Select(t => t.Text).FirstOrDefault(t => t != "null"),
            _ => null,
        };
        if (words.Length == 0)
        {
            return null;
        }

        if (type == "integer")
        {
            return words.All(w => TryNumber(w, out _)) ? TypeKind.Numbers : null;
        }

        return type == "string" || (type is null && words.All(w => w.Quoted || (w.Boolean is null && !double.TryParse(w.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))))
            ? TypeKind.Words
            : null;
    }

    /// <summary>The only word that a string schema allows: <c>const</c>, or a list of one. Null when there is no such word.</summary>
    public static string? Constant(ParseContext context, MapNode schema)
    {
        if (schema["const"] is ScalarNode { IsNull: false } constant)
        {
            return constant.Quoted || (schema["type"] is ScalarNode { Text: "string" }) || (!schema.Has("type") && constant.Boolean is null && !double.TryParse(constant.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                ? constant.Text
                : null;
        }

        return Kind(context, schema) == TypeKind.Words && Words(context, schema) is [{ } only] ? only.Text : null;
    }

    public static EnumModel Parse(ParseContext context, MapNode schema, string name, TypeKind kind)
    {
        UniqueNames names = new(StringComparer.Ordinal, [.. Reserved, name]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EnumWord> words = [];
        foreach (ScalarNode word in Words(context, schema))
        {
            string wire = kind == TypeKind.Numbers && TryNumber(word, out long number) ? number.ToString(CultureInfo.InvariantCulture) : word.Text;
            if (!seen.Add(wire))
            {
                continue;
            }

            string plain = kind == TypeKind.Numbers ? "Value" + NameRules.Pascal(wire).TrimStart('_') : NameRules.Pascal(wire);
            string given = names.Claim(plain, NameRules.Verbatim(wire), plain + "Word");
            if (given != plain)
            {
                context.Problems.Add(Descriptors.NameChanged, word.Extent, wire, given, "the name " + plain + " is taken");
            }

            words.Add(new EnumWord(wire, given));
        }

        foreach (Node value in context.List(schema, "enum")?.Items.Where(i => i is not ScalarNode) ?? [])
        {
            context.Problems.Add(Descriptors.Ignored, value.Extent, "A listed value", "it is " + value.Kind + ", no " + (kind == TypeKind.Numbers ? "number" : "word"));
        }

        return new EnumModel(name, DocParser.Parse(context, schema), kind, words.ToEquatableArray(), context.Flag(schema, "deprecated"));
    }

    private static ScalarNode[] Words(ParseContext context, MapNode schema) =>
        [.. context.List(schema, "enum")?.Items.OfType<ScalarNode>().Where(w => !w.IsNull) ?? []];

    private static bool TryNumber(ScalarNode word, out long number) =>
        long.TryParse(word.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
