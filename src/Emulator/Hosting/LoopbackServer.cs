using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace KoreBT.Emulator.Hosting;

/// <summary>
/// A web server on a free port of 127.0.0.1. It is built from nothing, so that no environment variable or settings file can give it
/// another address. Every answer passes <see cref="AnswerAsync"/>: the one place where one may be altered before it is sent.
/// </summary>
internal sealed partial class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ILogger _log;
    private readonly Func<HttpRequest, CancellationToken, ValueTask<Answer>> _respondAsync;

    private LoopbackServer(Platform platform, Func<HttpRequest, CancellationToken, ValueTask<Answer>> respondAsync)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _host = builder.Build();
        _log = platform.Log;
        _respondAsync = respondAsync;
        _host.Run(AnswerAsync);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<LoopbackServer> StartAsync(
        Platform platform, Func<HttpRequest, CancellationToken, ValueTask<Answer>> respondAsync, CancellationToken cancellationToken)
    {
        LoopbackServer server = new(platform, respondAsync);
        await server._host.StartAsync(cancellationToken);
        IServerAddressesFeature addresses = server._host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        server.Address = new Uri(addresses.Addresses.Single());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Answer answer;
        try
        {
            answer = await _respondAsync(context.Request, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
            answer = Refusals.InternalError.ToAnswer();
        }

        LogAnswered(context.Request.Method, Address.Port, answer.Status);
        await answer.WriteAsync(context.Response, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Information, "{Method} on port {Port}: {Status}")]
    private partial void LogAnswered(string method, int port, int status);

    [LoggerMessage(LogLevel.Error, "The emulator failed to answer; this is a fault of the emulator.")]
    private partial void LogFailed(Exception exception);
}
