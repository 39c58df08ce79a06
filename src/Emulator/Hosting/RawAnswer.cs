using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace KoreBT.Emulator.Hosting;

/// <summary>
/// Bytes that go onto the connection as they are, past the web server, which would not send a broken answer. The server has sent
/// nothing of the answer by then, and the connection ends with it, so the two never write at the same time.
/// </summary>
internal sealed record RawAnswer(byte[] Bytes, RawEnd End)
{
    public async Task SendAsync(HttpContext context)
    {
        Socket socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        try
        {
            await using NetworkStream connection = new(socket, ownsSocket: false);
            await connection.WriteAsync(Bytes, context.RequestAborted);
            if (End == RawEnd.Close)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            if (End == RawEnd.Reset)
            {
                socket.Close(0);
            }
            else
            {
                await CallerIsGoneAsync(context.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever called did not wait for the end.
        }

        context.Abort();
    }

    private static async Task CallerIsGoneAsync(CancellationToken aborted)
    {
        TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = aborted.Register(gone.SetResult);
        await gone.Task;
    }
}
