using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Security schemes to credentials that a header can carry.</summary>
internal static class SecurityParser
{
    public static EquatableArray<CredentialModel> Parse(ParseContext context)
    {
        List<CredentialModel> found = [];
        UniqueNames names = new(StringComparer.Ordinal, UniqueNames.OfObjects);
        MapNode? schemes = context.Map(context.Root, "components") is { } components ? context.Map(components, "securitySchemes") : null;
        foreach (Member member in schemes?.Members ?? [])
        {
            if (context.Object(member.Value, "a security scheme", out _) is not { } scheme)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, scheme, Vocabulary.SecurityScheme, "a security scheme");
            if (Header(context, scheme) is not (string header, string prefix))
            {
                context.Problems.Add(Descriptors.Ignored, member.Key.Extent, "The security scheme '" + member.Name + "'", "set its credential in the Authenticate hook of the client's options");
                continue;
            }

            found.Add(new CredentialModel(member.Name, names.Claim(NameRules.Pascal(member.Name)), header, prefix, DocParser.Parse(context, scheme)));
        }

        return found.ToEquatableArray();
    }

    /// <summary>False when the document says that an operation needs no credential.</summary>
    public static bool Authenticates(ParseContext context, MapNode operation)
    {
        ListNode? own = context.List(operation, "security") ?? context.List(context.Root, "security");
        return own is null || own.Items.Any(r => r is MapNode { Members.Count: > 0 });
    }

    private static (string Header, string Prefix)? Header(ParseContext context, MapNode scheme)
    {
        string? name = context.Text(scheme, "name");
        return (context.Text(scheme, "type"), context.Text(scheme, "in"), context.Text(scheme, "scheme")?.ToLowerInvariant()) switch
        {
            ("apiKey", "header", _) when name is { Length: > 0 } => (name, ""),
            ("http", _, "bearer") => ("Authorization", "Bearer "),
            _ => null,
        };
    }
}
