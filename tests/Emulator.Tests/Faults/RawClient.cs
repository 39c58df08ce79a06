using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KoreBT.Emulator.Tests;

/// <summary>Speaks HTTP over a bare socket, so that nothing is mended, followed or unpacked on the way.</summary>
internal static class RawClient
{
    /// <param name="address">Where to.</param>
    /// <param name="verb">The method.</param>
    /// <param name="token">The token; null sends none.</param>
    /// <param name="body">The body; null sends none.</param>
    /// <param name="stopAsync">When to stop reading from a connection that stays open, with the number of bytes that are expected until then; null reads to its end.</param>
    public static async Task<WireAnswer> SendAsync(Uri address, string verb, string? token, string? body, (int Bytes, Func<Task> Until)? stopAsync = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), cancellation);
        string headers = $"{verb} {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n"
            + (token is null ? "" : $"auth: {token}\r\n")
            + (body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        await socket.SendAsync(Encoding.UTF8.GetBytes($"{headers}\r\n{body}"), cancellation);

        List<byte> received = [];
        byte[] buffer = new byte[1 << 16];
        while (stopAsync is null || received.Count < stopAsync.Value.Bytes)
        {
            try
            {
                int count = await socket.ReceiveAsync(buffer, cancellation);
                if (count == 0)
                {
                    return new WireAnswer([.. received], WireEnd.Closed);
                }

                received.AddRange(buffer.AsSpan(0, count));
            }
            catch (SocketException problem) when (problem.SocketErrorCode == SocketError.ConnectionReset)
            {
                return new WireAnswer([.. received], WireEnd.Reset);
            }
        }

        // What stays open has nothing more to say, whatever else the server does in the meantime.
        Task<int> more = socket.ReceiveAsync(buffer.AsMemory(), cancellation).AsTask();
        await stopAsync!.Value.Until();
        bool isOpen = !more.IsCompleted;
        socket.Close();
        await more.ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        return new WireAnswer([.. received], isOpen ? WireEnd.Open : WireEnd.Closed);
    }
}
