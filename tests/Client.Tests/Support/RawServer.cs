using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KoreBT.Client.Tests.Support;

/// <summary>A server on loopback that says each scripted answer byte for byte, one a connection, the last one for ever; remembers the heads of what it was asked.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly string[] _script;
    private readonly Task _serving;

    /// <param name="script">Answers; one that ends with <see cref="Stall"/> keeps its connection open and says nothing more.</param>
    public RawServer(params string[] script)
    {
        _script = script;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>At the end of an answer: the server goes silent instead of closing the connection.</summary>
    public const string Stall = "\u0000";

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public List<string> Heads { get; } = [];

    public static string Json(string body) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static string File(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static string Redirect(string location) => $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /// <summary>A run that is over, with its results at a link.</summary>
    public static string CompletedAt(string link) => Json($$$"""{"_id":"tr-1","status":"completed","result":{"fileUrl":{{{System.Text.Json.JsonSerializer.Serialize(link)}}}}}""");

    public async ValueTask DisposeAsync()
    {
        // Stopped first, the listener would refuse the next call for a connection by an exception of another kind.
        await _closing.CancelAsync();
        await _serving;
        _listener.Stop();
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> calls = [];
        try
        {
            for (int next = 0; ; next++)
            {
                TcpClient caller = await _listener.AcceptTcpClientAsync(_closing.Token);
                calls.Add(AnswerAsync(caller, _script[Math.Min(next, _script.Length - 1)]));
            }
        }
        catch (Exception closing) when (closing is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(calls);
        }
    }

    private async Task AnswerAsync(TcpClient caller, string answer)
    {
        using (caller)
        {
            try
            {
                NetworkStream stream = caller.GetStream();
                StringBuilder head = new();
                byte[] one = new byte[1];
                // The first byte of a TLS handshake: nobody waits for the end of a head there.
                while (!head.ToString().StartsWith('\u0016') && !head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _closing.Token) == 1)
                {
                    head.Append((char)one[0]);
                }

                lock (Heads)
                {
                    Heads.Add(head.ToString());
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.TrimEnd(Stall[0])), _closing.Token);
                if (answer.EndsWith(Stall[0]))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _closing.Token);
                }
            }
            catch (Exception closing) when (closing is OperationCanceledException or IOException)
            {
                // The test is over, or the client hung up: both end the conversation.
            }
        }
    }
}
