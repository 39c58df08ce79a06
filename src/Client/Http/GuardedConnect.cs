using System.Net;
using System.Net.Sockets;

namespace KoreBT.Client.Http;

/// <summary>
/// Makes connections, and for a results file only to addresses that <see cref="AddressGuard"/> allows. It looks at the very addresses that it then dials, so that a
/// name cannot mean one thing to the check and another to the connection.
/// </summary>
internal static class GuardedConnect
{
    private static readonly HttpRequestOptionsKey<string> PlatformHost = new("korebt.platform");

    /// <summary>Marks a request as one for a results file, whose address came out of an answer.</summary>
    public static void Guard(HttpRequestMessage request, Origin platform) => request.Options.Set(PlatformHost, platform.Address.IdnHost);

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        (string host, int port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        if (context.InitialRequestMessage.Options.TryGetValue(PlatformHost, out string? platform) && IsDirect(context, host))
        {
            IPAddress[] own = await OwnAsync(platform, host, addresses, cancellationToken).ConfigureAwait(false);
            addresses = [.. addresses.Where(address => AddressGuard.Allows(address, own))];
            if (addresses.Length == 0)
            {
                throw new AddressRefusedException(host);
            }
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A proxy is dialled in the place of the host; where that host is, is the proxy's business.</summary>
    private static bool IsDirect(SocketsHttpConnectionContext context, string host) =>
        string.Equals(context.InitialRequestMessage.RequestUri!.IdnHost.Trim('[', ']'), host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    private static async Task<IPAddress[]> OwnAsync(string platform, string host, IPAddress[] addresses, CancellationToken cancellationToken)
    {
        if (string.Equals(platform, host, StringComparison.OrdinalIgnoreCase))
        {
            return addresses;
        }

        try
        {
            return await Dns.GetHostAddressesAsync(platform, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // Behind a proxy the platform's name may mean nothing here; then none of these addresses is its own.
            return [];
        }
    }
}
