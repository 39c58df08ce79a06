using System.Net;
using KoreBT.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace KoreBT.Client.Http;

/// <summary>Puts the token on each attempt, for the platform's own origin and no other. A reading call whose token is refused is sent once more with a new one.</summary>
internal sealed class TokenHandler : DelegatingHandler
{
    private const string Header = "auth";
    private readonly KoreCredential _credential;
    private readonly Origin _origin;
    private readonly ILogger _log;

    public TokenHandler(KoreCredential credential, Origin origin, ILogger log, HttpMessageHandler inner)
        : base(inner) => (_credential, _origin, _log) = (credential, origin, log);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !_origin.Holds(address))
        {
            request.Headers.Remove(Header);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        string token = await SignAsync(request, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        // The credential learns from every refusal, but a call that is not a mere look goes out once: whoever calls again has the new token.
        if (!await _credential.RenewAsync(token, response.Headers.Date, cancellationToken).ConfigureAwait(false) || request.Method != HttpMethod.Get)
        {
            return response;
        }

        Log.TokenRefused(_log);
        response.Dispose();
        CallRecord.Of(request)?.Begin();
        await SignAsync(request, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <remarks>An attempt may be the second one of its request: its token may have run out meanwhile.</remarks>
    private async ValueTask<string> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string token = await _credential.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Remove(Header);
        request.Headers.Add(Header, token);
        return token;
    }
}
