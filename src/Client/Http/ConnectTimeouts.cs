namespace KoreBT.Client.Http;

/// <summary>
/// Says of a connection that was not made in time what it is: a failure to connect. The framework says "cancelled", as if the caller had asked for it,
/// so that nothing would try again and the caller would be told that he stopped it himself.
/// </summary>
internal sealed class ConnectTimeouts : DelegatingHandler
{
    private ConnectTimeouts(SocketsHttpHandler inner)
        : base(inner)
    {
    }

    /// <summary>Only of the framework's own handler is it known that such a time-out comes before the first byte of the request.</summary>
    public static HttpMessageHandler Named(HttpMessageHandler transport) => transport is SocketsHttpHandler sockets ? new ConnectTimeouts(sockets) : transport;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"No connection to {request.RequestUri?.Authority} was made in time.", late);
        }
    }
}
