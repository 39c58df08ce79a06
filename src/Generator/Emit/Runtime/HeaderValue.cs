namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Linq;
using global::System.Net.Http;

/// <summary>
/// Puts values into headers. A line break could add headers of its own, and beyond ASCII the two ends disagree about letters; the
/// grammar of each header is left to the service, since many take what the grammar does not have, such as a tag without quotes.
/// </summary>
[GeneratedCode]
internal static class HeaderValue
{
    /// <summary>The value stays out of the exception: it may be a secret.</summary>
    public static void Add(HttpRequestMessage request, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value.Any(c => c is (< ' ' and not '\t') or > '~'))
        {
            throw new ArgumentException("The value for the header '" + name + "' holds characters that a header cannot carry.", name);
        }

        // Headers of the content are refused here, and mean nothing without a body.
        if (!request.Headers.TryAddWithoutValidation(name, value))
        {
            request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
