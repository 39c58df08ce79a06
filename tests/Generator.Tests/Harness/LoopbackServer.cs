using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>
/// A service behind a real socket, for what only the bytes on the wire can show. It answers each request on a connection of its own
/// with whatever bytes it was given for it, and keeps what it was asked.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly Func<WireRequest, byte[]> _answer;
    private readonly Task _serving;

    /// <param name="answer">The whole answer to a request; 204 by default.</param>
    public LoopbackServer(Func<WireRequest, byte[]>? answer = null)
    {
        _answer = answer ?? (_ => Answer(204));
        _listener.Start();
        Address = new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>All requests so far, the oldest first.</summary>
    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>The only request so far.</summary>
    public WireRequest Request => Assert.Single(_requests);

    /// <summary>The bytes of an ordinary answer; <paramref name="headers"/> are whole lines.</summary>
    public static byte[] Answer(int status, string? body = null, string mediaType = "application/json", params string[] headers)
    {
        byte[] content = Encoding.UTF8.GetBytes(body ?? "");
        string[] lines =
        [
            "HTTP/1.1 " + status.ToString(CultureInfo.InvariantCulture) + " Said",
            "Connection: close",
            .. body is null ? status == 204 ? Array.Empty<string>() : ["Content-Length: 0"] : ["Content-Type: " + mediaType, "Content-Length: " + content.Length.ToString(CultureInfo.InvariantCulture)],
            .. headers,
        ];
        return [.. Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), .. content];
    }

    public async ValueTask DisposeAsync()
    {
        // Stopped first, the listener would refuse the next call for a connection by an exception of another kind.
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using NetworkStream stream = client.GetStream();
                if (await WireReader.ReadAsync(stream, _stop.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    await stream.WriteAsync(_answer(request), _stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The caller went away, or the test is over.
            }
        }
    }
}
