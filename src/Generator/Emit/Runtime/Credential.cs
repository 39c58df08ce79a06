namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The ways in which a request carries a secret. No exception shows one.</summary>
[GeneratedCode]
internal static class Credential
{
    public static ApiCredential Header(string scheme, string name, string prefix, string value) => Header(scheme, name, prefix, Always(value));

    public static ApiCredential Header(string scheme, string name, string prefix, Func<CancellationToken, ValueTask<string>> value) =>
        Asked(scheme, value, (request, secret) => HeaderValue.Add(request, name, prefix + secret));

    public static ApiCredential Query(string scheme, string name, string value) => Query(scheme, name, Always(value));

    public static ApiCredential Query(string scheme, string name, Func<CancellationToken, ValueTask<string>> value) =>
        Asked(scheme, value, (request, secret) =>
        {
            string address = request.RequestUri!.AbsoluteUri;
            request.RequestUri = new Uri(address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(secret));
        });

    public static ApiCredential Cookie(string scheme, string name, string value) => Cookie(scheme, name, Always(value));

    public static ApiCredential Cookie(string scheme, string name, Func<CancellationToken, ValueTask<string>> value) =>
        Asked(scheme, value, (request, secret) =>
        {
            // RFC 6265, section 4.1.1: anything else would end the value, or begin another cookie.
            if (secret.Any(c => c is <= ' ' or >= '\u007F' or '"' or ',' or ';' or '\\'))
            {
                throw new ArgumentException("The value for the cookie '" + name + "' holds characters that a cookie cannot carry.", nameof(value));
            }

            HeaderValue.Add(request, "Cookie", name + "=" + secret);
        });

    public static ApiCredential Basic(string scheme, string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("A user name with a colon cannot be told from its password.", nameof(user));
        }

        return Header(scheme, "Authorization", "Basic ", Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));
    }

    private static Func<CancellationToken, ValueTask<string>> Always(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _ => new(value);
    }

    private static ApiCredential Asked(string scheme, Func<CancellationToken, ValueTask<string>> value, Action<HttpRequestMessage, string> put)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(scheme, async (request, cancellationToken) => put(request, await value(cancellationToken).ConfigureAwait(false)));
    }
}
