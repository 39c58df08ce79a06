using System.Net;

namespace KoreBT.Client.Http;

/// <summary>The connections of this process. One pool, so that many short-lived clients do not exhaust the ports.</summary>
internal static class SharedTransport
{
    public static HttpMessageHandler Instance { get; } = Create();

    /// <remarks>
    /// No redirects: the platform's <c>auth</c> header is not one that the framework takes off on the way to another host.
    /// No decompression: a compressed body cut short would look complete.
    /// </remarks>
    public static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        Proxy = new LoopbackDirect(HttpClient.DefaultProxy),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ConnectCallback = GuardedConnect.ConnectAsync,
    };
}
