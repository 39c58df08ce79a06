using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KoreBT.Cli.Policies;

/// <summary>A mapping of a policy file whose keys are all known. Nothing in it is guessed: a number is a number and not a text that looks like one.</summary>
internal sealed class PolicyMap
{
    private readonly string _file;
    private readonly string _what;
    private readonly YamlMappingNode _node;

    /// <param name="file">The file, for messages.</param>
    /// <param name="node">The node, which must be a mapping.</param>
    /// <param name="what">What it is, with its article.</param>
    /// <param name="keys">The keys it may have.</param>
    public PolicyMap(string file, YamlNode node, string what, IReadOnlyList<string> keys)
    {
        (_file, _what) = (file, what);
        _node = node as YamlMappingNode ?? throw Wrong(node, $"{what} consists of keys and values");
        foreach (YamlNode key in _node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name, StringComparer.Ordinal))
            {
                throw Wrong(key, $"{what} has no key \"{key}\"; it has {string.Join(", ", keys)}");
            }
        }
    }

    public Mark Place => _node.Start;

    public bool Has(string key) => _node.Children.ContainsKey(key);

    /// <summary>The nodes of a list; none when it is left out.</summary>
    public IReadOnlyList<YamlNode> List(string key) =>
        !Has(key) ? []
        : _node.Children[key] is YamlSequenceNode list ? [.. list.Children]
        : throw Wrong(_node.Children[key], $"{key} is a list; each entry begins with a dash");

    public string? Text(string key) => !Has(key) ? null
        : Scalar(key) is { Value: { } text } scalar && !IsNothing(scalar) ? text
        : throw Wrong(_node.Children[key], $"{key} is a text, and nothing is written");

    public string RequiredText(string key) => Text(key) ?? throw Lacks(key);

    public double? Number(string key) => Read(key, "a number with a point for the fraction, such as 0.05", static text =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : (double?)null);

    public long? Whole(string key) => Read(key, "a whole number", static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : (long?)null);

    public bool? Flag(string key) => Read<bool>(key, "true or false", static text => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    });

    /// <summary>A day; JSON has no form for one but text, so it may stand in quotes.</summary>
    public DateOnly RequiredDay(string key) => !Has(key) ? throw Lacks(key)
        : DateOnly.TryParseExact(Scalar(key).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw Wrong(_node.Children[key], $"{key} is a day, such as 2027-01-31");

    /// <summary>A word of an enum, in camelCase.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (!Has(key))
        {
            return null;
        }

        Dictionary<string, T> words = Enum.GetValues<T>().ToDictionary(CamelCase, StringComparer.Ordinal);
        return words.TryGetValue(Scalar(key).Value ?? "", out T value) ? value : throw Wrong(_node.Children[key], $"{key} is one of {string.Join(", ", words.Keys)}");
    }

    public static string CamelCase<T>(T value)
        where T : struct, Enum => value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    public PolicyException Lacks(string keys) => PolicyException.At(_file, Place, $"{_what} needs {keys}.");

    private T? Read<T>(string key, string wanted, Func<string, T?> parse)
        where T : struct
    {
        if (!Has(key))
        {
            return null;
        }

        // Text in quotes is text, whatever it looks like.
        YamlScalarNode scalar = Scalar(key);
        return (scalar.Style == ScalarStyle.Plain ? parse(scalar.Value ?? "") : null) ?? throw Wrong(scalar, $"{key} is {wanted}");
    }

    private YamlScalarNode Scalar(string key) => _node.Children[key] as YamlScalarNode ?? throw Wrong(_node.Children[key], $"{key} is one value, no list and no mapping");

    private static bool IsNothing(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    private PolicyException Wrong(YamlNode node, string sentence) => PolicyException.At(_file, node.Start, sentence + ".");
}
