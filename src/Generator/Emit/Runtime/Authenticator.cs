namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Chooses the credentials of a call: the first alternative of the operation for which every scheme is at hand.</summary>
[GeneratedCode]
internal sealed class Authenticator(IReadOnlyList<ApiCredential> credentials, Func<HttpRequestMessage, CancellationToken, ValueTask>? hook)
{
    public async ValueTask ApplyAsync(string operation, string[][]? security, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (security is not null && security.All(a => a.Length == 0))
        {
            return;
        }

        foreach (ApiCredential credential in Choose(operation, security))
        {
            await credential.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
        }

        if (hook is not null)
        {
            await hook(message, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<ApiCredential> Choose(string operation, string[][]? security)
    {
        // A document that says nothing about an operation has mostly forgotten it.
        if (security is null || credentials.Count == 0)
        {
            return credentials;
        }

        foreach (string[] alternative in security.Where(a => a.Length > 0))
        {
            ApiCredential?[] found = [.. alternative.Select(s => credentials.FirstOrDefault(c => c.Scheme == s))];
            if (Array.TrueForAll(found, c => c is not null))
            {
                return found!;
            }
        }

        if (hook is not null || security.Any(a => a.Length == 0))
        {
            return [];
        }

        string needed = string.Join(", or ", security.Select(a => string.Join(" and ", a.Select(s => "'" + s + "'"))));
        throw new InvalidOperationException(operation + " needs a credential for " + needed + ", and the options hold " + string.Join(" and ", credentials.Select(c => "'" + c.Scheme + "'")) + ": add what is missing to Credentials.");
    }
}
