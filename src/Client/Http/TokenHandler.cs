namespace KoreBT.Client.Http;

/// <summary>Puts the token on each attempt, for the platform's own origin and no other.</summary>
internal sealed class TokenHandler : DelegatingHandler
{
    private const string Header = "auth";
    private readonly KoreCredential _credential;
    private readonly Origin _origin;

    public TokenHandler(KoreCredential credential, Origin origin, HttpMessageHandler inner)
        : base(inner) => (_credential, _origin) = (credential, origin);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // An attempt may be the second one of its request: its token may have run out meanwhile.
        request.Headers.Remove(Header);
        if (request.RequestUri is { } address && _origin.Holds(address))
        {
            request.Headers.Add(Header, await _credential.GetTokenAsync(cancellationToken).ConfigureAwait(false));
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
