namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Net.Http;

/// <summary>Puts values into headers, always through the check that refuses line breaks: an unchecked value could add headers of its own.</summary>
[GeneratedCode]
internal static class HeaderValue
{
    /// <summary>The value stays out of the exception: it may be a secret.</summary>
    public static void Add(HttpRequestMessage request, string name, string value)
    {
        try
        {
            request.Headers.Add(name, value);
        }
        catch (FormatException)
        {
            throw new ArgumentException("The value for the header '" + name + "' holds characters that a header cannot carry.", name);
        }
    }
}
