using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KoreBT.EndToEnd.Tests.Killing;

/// <summary>
/// A platform of one run that is over. Its results come in small pieces, and each time they are asked for they are another generation: every line of the file says which.
/// </summary>
internal sealed class SlowServer : IAsyncDisposable
{
    /// <summary>In so many pieces a file is sent.</summary>
    public const int Pieces = 24;

    private const int Lines = 400;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<Task> _calls = [];
    private readonly Task _serving;

    public SlowServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The generation that was asked for last; 0 when none was.</summary>
    public int Begun { get; private set; }

    /// <summary>Waited for after each piece of a file: the generation, and how many of its pieces are sent.</summary>
    public Func<int, int, Task> AfterPieceAsync { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>The file as a whole. Generations differ in length, too.</summary>
    public static byte[] File(int generation)
    {
        StringBuilder text = new("Utterance,Expected Intent,Matched Intent\r\n");
        for (int line = 0; line < Lines + generation % 7; line++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"line {line} of generation {generation},Greeting,Greeting\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Waits until everybody who called is gone.</summary>
    public Task QuietAsync() => Task.WhenAll(_calls);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _serving;
        _listener.Stop();
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _calls.Enqueue(AnswerAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await QuietAsync();
        }
    }

    private async Task AnswerAsync(TcpClient caller)
    {
        using (caller)
        {
            caller.NoDelay = true;
            try
            {
                using StreamReader heads = new(caller.GetStream(), Encoding.ASCII, leaveOpen: true);
                while (await heads.ReadLineAsync(_closing.Token) is { Length: > 0 } first)
                {
                    while (await heads.ReadLineAsync(_closing.Token) is { Length: > 0 })
                    {
                        // A header, of which none matters here.
                    }

                    await (first.StartsWith("GET /results.csv", StringComparison.Ordinal) ? SendFileAsync(caller.GetStream()) : SendStatusAsync(caller.GetStream()));
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The caller was killed, or the test is over.
            }
        }
    }

    private async Task SendStatusAsync(NetworkStream stream)
    {
        byte[] body = Encoding.UTF8.GetBytes($$$"""{"_id":"tr-1","status":"completed","result":{"fileUrl":"{{{Address}}}/results.csv"}}""");
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), _closing.Token);
        await stream.WriteAsync(body, _closing.Token);
    }

    private async Task SendFileAsync(NetworkStream stream)
    {
        int generation = ++Begun;
        byte[] file = File(generation);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: {file.Length}\r\n\r\n"), _closing.Token);
        int size = (file.Length + Pieces - 1) / Pieces;
        for (int piece = 1; piece <= Pieces; piece++)
        {
            await stream.WriteAsync(file.AsMemory((piece - 1) * size, Math.Min(size, file.Length - ((piece - 1) * size))), _closing.Token);
            await AfterPieceAsync(generation, piece);
        }
    }
}
