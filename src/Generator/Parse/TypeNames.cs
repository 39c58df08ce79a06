using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Names of the generated types. The schemas of the document's components keep their plain names, inline ones step aside. Names that
/// differ only in case would be one file on some machines, so they count as equal.
/// </summary>
internal sealed class TypeNames
{
    private readonly Problems _problems;
    private readonly NamePins _pins;
    private readonly RefResolver _references;
    private readonly UniqueNames _names;
    private readonly Dictionary<Node, (string Word, string Name, Extent At)> _components = [];
    private readonly Dictionary<Node, string> _given = [];

    public TypeNames(ParseContext context, string clientName, NamePins pins)
    {
        _problems = context.Problems;
        _pins = pins;
        _references = context.References;
        _names = new UniqueNames(
            StringComparer.OrdinalIgnoreCase,
            [clientName, clientName + "Options", clientName + "Credentials", clientName + "Servers", clientName + "ServiceCollectionExtensions", "I" + clientName, clientName + "JsonResolver", "RequestOptions", "ApiCredential", "ApiResponse", "ApiException", "FileContent", "FileDownload", "ServerSentEvent", "Runtime"]);
        if (context.Map(context.Root, "components") is not { } components || context.Map(components, "schemas") is not { } schemas)
        {
            return;
        }

        // Fixed names first, so that none of the others takes one.
        foreach (Member member in schemas.Members)
        {
            if (pins.Of(member.Name) is { } name)
            {
                _components[member.Value] = (member.Name, Fixed(member.Name, name), member.Key.Extent);
            }
        }

        foreach (Member member in schemas.Members.Where(m => !_components.ContainsKey(m.Value)))
        {
            string plain = NameRules.Pascal(member.Name);
            _components[member.Value] = (member.Name, _names.Claim(plain, NameRules.Verbatim(member.Name), plain + "Model"), member.Key.Extent);
        }
    }

    /// <summary>The name of the type that a schema becomes; asked again, it is the same.</summary>
    public string Of(MapNode schema, string hint)
    {
        if (!_given.TryGetValue(schema, out string? name))
        {
            _given[schema] = name = _components.TryGetValue(schema, out (string Word, string Name, Extent At) component) ? Announce(component) : Inline(schema, hint);
        }

        return name;
    }

    /// <summary>The name that a schema of the components has or would have; null for all others.</summary>
    public string? Component(MapNode schema) => _components.TryGetValue(schema, out (string Word, string Name, Extent At) component) ? component.Name : null;

    /// <summary>Passes the name of a schema on to the nameless one that gives it its whole shape.</summary>
    public void Delegate(MapNode schema, MapNode shape)
    {
        if (_components.TryGetValue(schema, out (string Word, string Name, Extent At) component) && !_components.ContainsKey(shape))
        {
            _components.Add(shape, component);
        }
    }

    /// <summary>A name for a type that is no schema, such as the options of an operation.</summary>
    public string Claim(string name, string word, Extent at)
    {
        name = NameRules.Short(name);
        if (_pins.Of(name) is { } pinned)
        {
            return Fixed(name, pinned);
        }

        string free = _names.Claim(name, name + "Type");
        Renamed(word, name, free, at);
        return free;
    }

    private string Announce((string Word, string Name, Extent At) component)
    {
        Renamed(component.Word, _pins.Of(component.Word) ?? NameRules.Pascal(component.Word), component.Name, component.At);
        return component.Name;
    }

    private string Inline(MapNode schema, string hint)
    {
        if (!_references.IsForeign(schema) && (schema["title"] ?? (schema["x-ms-enum"] as MapNode)?["name"]) is ScalarNode { IsNull: false } title && NameRules.IsIdentifier(title.Text) && _names.IsFree(NameRules.Pascal(title.Text)))
        {
            hint = NameRules.Pascal(title.Text);
        }

        return Claim(hint, hint, schema.Extent);
    }

    private string Fixed(string word, string name)
    {
        if (!_names.TryClaim(name))
        {
            _pins.Clash(word, name);
        }

        return name;
    }

    private void Renamed(string word, string wanted, string given, Extent at)
    {
        if (wanted != given)
        {
            _problems.Add(Descriptors.NameChanged, at, word, given, "the name " + wanted + " is taken");
        }
    }
}
