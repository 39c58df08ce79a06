namespace KoreBT.Emulator.Hosting;

/// <summary>A verb and a path, and what answers them.</summary>
/// <param name="Verb">The method.</param>
/// <param name="Template">The path, with parameters in braces.</param>
/// <param name="Meter">What a call counts against.</param>
/// <param name="Kind">Which faults hit it.</param>
/// <param name="HandleAsync">What answers.</param>
internal sealed record Route(string Verb, string Template, Meter Meter, FaultCalls Kind, Func<Call, CancellationToken, ValueTask<Answer>> HandleAsync)
{
    private readonly string[] _segments = Template.Split('/');

    /// <summary>
    /// The parameters when the path fits. Takes the path as it was sent: a name may hold an escaped slash, which the unescaped path
    /// no longer tells from a real one.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Match(string rawPath)
    {
        string[] segments = rawPath.Split('/');
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = Uri.UnescapeDataString(segments[i]);
            if (_segments[i] is ['{', .. string name, '}'])
            {
                parameters[name] = segment;
            }
            else if (_segments[i] != segment)
            {
                return null;
            }
        }

        return parameters.ContainsValue("") || parameters.GetValueOrDefault("prefix", "stream") is not ("stream" or "bot") ? null : parameters;
    }
}
