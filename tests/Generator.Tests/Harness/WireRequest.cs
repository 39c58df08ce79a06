using System.Text;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>One request as its bytes arrived: nothing decoded but the chunks of its body.</summary>
internal sealed record WireRequest(string Line, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>Path and query as they travelled.</summary>
    public string Target => Line.Split(' ')[1];

    public string Method => Line.Split(' ')[0];

    /// <summary>What follows the question mark; empty without one.</summary>
    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The only header of a name; null when there is none.</summary>
    public string? Header(string name) => Headers.Where(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault();
}
