using System.Text;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Security schemes to credentials, and the <c>security</c> of operations to the credentials that each one takes.</summary>
internal sealed class SecurityParser
{
    private const string Authorization = "Authorization";

    private readonly ParseContext _context;
    private readonly List<CredentialModel> _credentials = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    // The certificate of the connection: the handlers of the HttpClient carry it, and it is never missing here.
    private readonly HashSet<string> _ofTransport = new(StringComparer.Ordinal);

    public SecurityParser(ParseContext context)
    {
        _context = context;
        UniqueNames names = new(StringComparer.Ordinal, UniqueNames.OfObjects);
        MapNode? schemes = context.Map(context.Root, "components") is { } components ? context.Map(components, "securitySchemes") : null;
        foreach (Member member in schemes?.Members ?? [])
        {
            _known.Add(member.Name);
            if (context.Object(member.Value, "a security scheme", out _) is { } scheme)
            {
                Vocabulary.Check(context.Problems, scheme, Vocabulary.SecurityScheme, "a security scheme");
                Add(member, scheme, names);
            }
        }
    }

    public EquatableArray<CredentialModel> Credentials => _credentials.ToEquatableArray();

    /// <summary>
    /// The alternatives of an operation, each a set of schemes that belong together; an empty set stands for "none at all". No
    /// alternative means that none is needed, null that the document says nothing.
    /// </summary>
    public EquatableArray<EquatableArray<string>>? Of(MapNode operation)
    {
        if ((_context.List(operation, "security") ?? _context.List(_context.Root, "security")) is not { } list)
        {
            return null;
        }

        List<EquatableArray<string>> alternatives = [];
        foreach (Node item in list.Items)
        {
            if (_context.Object(item, "a security requirement", out _) is { } requirement)
            {
                _context.Budget.Make(1 + requirement.Members.Count, requirement.Extent);
                alternatives.Add(requirement.Members.Where(IsCarried).Select(m => m.Name).ToEquatableArray());
            }
        }

        return alternatives.ToEquatableArray();
    }

    private bool IsCarried(Member requirement)
    {
        if (!_known.Contains(requirement.Name))
        {
            _context.Problems.Add(Descriptors.Ignored, requirement.Key.Extent, "The security scheme '" + requirement.Name + "'", "components/securitySchemes has no such name, so only a credential of your own can satisfy it");
        }

        return !_ofTransport.Contains(requirement.Name);
    }

    private void Add(Member member, MapNode scheme, UniqueNames names)
    {
        string type = _context.Text(scheme, "type") ?? "";
        if (type == "mutualTLS")
        {
            _ofTransport.Add(member.Name);
            return;
        }

        string key = _context.Text(scheme, "name") ?? "";
        (CredentialKind Kind, string Key, string Prefix)? found = (type, _context.Text(scheme, "in"), _context.Text(scheme, "scheme")?.ToLowerInvariant()) switch
        {
            ("apiKey", "header", _) when IsToken(key) => (CredentialKind.Header, key, ""),
            ("apiKey", "query", _) when key.Length > 0 => (CredentialKind.Query, key, ""),
            ("apiKey", "cookie", _) when IsToken(key) => (CredentialKind.Cookie, key, ""),
            ("http", _, "basic") => (CredentialKind.Basic, Authorization, "Basic "),
            ("http", _, "bearer") => (CredentialKind.Header, Authorization, "Bearer "),
            ("http", _, { Length: > 0 }) => (CredentialKind.Header, Authorization, ""),
            ("oauth2" or "openIdConnect", _, _) => (CredentialKind.Header, Authorization, "Bearer "),
            _ => null,
        };
        if (found is not { } carrier)
        {
            _context.Problems.Add(Descriptors.Ignored, member.Key.Extent, "The security scheme '" + member.Name + "'", "its members do not say how a request carries it; set it in the Authenticate hook of the client's options");
            return;
        }

        (DocText doc, EquatableArray<ScopeModel> scopes) = Flows(scheme);
        _credentials.Add(new CredentialModel(member.Name, names.Claim(NameRules.Pascal(member.Name)), carrier.Kind, carrier.Key, carrier.Prefix, doc, scopes));
    }

    /// <summary>Where tokens come from, as documentation: fetching them is the caller's business.</summary>
    private (DocText Doc, EquatableArray<ScopeModel> Scopes) Flows(MapNode scheme)
    {
        DocText doc = DocParser.Parse(_context, scheme);
        StringBuilder remarks = new(doc.Remarks);
        foreach (string member in (string[])["openIdConnectUrl", "oauth2MetadataUrl"])
        {
            if (_context.Text(scheme, member) is { } url)
            {
                remarks.Append("\n\nDescribed at `").Append(url).Append("`.");
            }
        }

        List<ScopeModel> scopes = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        UniqueNames names = new(StringComparer.Ordinal, UniqueNames.OfObjects);
        foreach (Member member in _context.Map(scheme, "flows")?.Members.Where(m => m.Value is MapNode) ?? [])
        {
            MapNode flow = (MapNode)member.Value;
            remarks.Append("\n\nFlow `").Append(member.Name).Append('`');
            foreach (string address in (string[])["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl"])
            {
                remarks.Append(_context.Text(flow, address) is { } url ? ", " + address + " `" + url + "`" : "");
            }

            remarks.Append('.');
            foreach (Member scope in _context.Map(flow, "scopes")?.Members.Where(s => seen.Add(s.Name)) ?? [])
            {
                scopes.Add(new ScopeModel(scope.Name, names.Claim(NameRules.Pascal(scope.Name), NameRules.Verbatim(scope.Name)), DocParser.Split((scope.Value as ScalarNode)?.Text.Trim() ?? "")));
            }
        }

        return (doc with { Remarks = remarks.ToString().Trim() }, scopes.ToEquatableArray());
    }

    /// <summary>What can be the name of a header or of a cookie, and is not one of the content's.</summary>
    private static bool IsToken(string name) =>
        HttpToken.Is(name) && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
