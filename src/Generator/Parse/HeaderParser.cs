using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The headers of all answers of an operation. Those that belong to the connection or to browsers are not worth a member.</summary>
internal sealed class HeaderParser(ParseContext context, SchemaParser schemas)
{
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Content-Type", "Keep-Alive", "Trailer", "Transfer-Encoding" };

    private readonly Dictionary<string, HeaderModel> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly UniqueNames _names = new(StringComparer.Ordinal, UniqueNames.OfObjects);

    public EquatableArray<HeaderModel> Found => _found.Values.ToEquatableArray();

    /// <summary>The headers of one more answer; of two with one name, the first counts.</summary>
    public void Add(MapNode answer, string operationName)
    {
        foreach (Member member in context.Map(answer, "headers")?.Members ?? [])
        {
            context.Budget.Make(1, member.Key.Extent);
            string name = member.Name;
            if (OfTheConnection.Contains(name) || name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || _found.ContainsKey(name)
                || context.Object(member.Value, name, out _) is not { } header)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, header, Vocabulary.Header, "a header");
            string pascal = NameRules.Pascal(name);
            _found.Add(name, new HeaderModel(
                name,
                _names.Claim(pascal, pascal + "Header"),
                header["schema"] is { } schema ? Readable(schemas.Parse(schema, operationName + pascal)) : new TypeRef(TypeKind.String),
                DocParser.Parse(context, header),
                context.Flag(header, "deprecated")));
        }
    }

    /// <summary>A value or a list of values; whatever else a header holds stays text.</summary>
    private static TypeRef Readable(TypeRef type) =>
        type.Kind == TypeKind.List && IsValue(type.Element!) && type.Element!.Kind != TypeKind.Uri ? type with { Nullable = false, Element = type.Element! with { Nullable = false } }
        : IsValue(type) ? type with { Nullable = false } : new TypeRef(TypeKind.String);

    private static bool IsValue(TypeRef type) => type.Kind is TypeKind.String or TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double
        or TypeKind.Decimal or TypeKind.DecimalText or TypeKind.DateTime or TypeKind.Date or TypeKind.Guid or TypeKind.Uri or TypeKind.Words or TypeKind.Numbers;
}
