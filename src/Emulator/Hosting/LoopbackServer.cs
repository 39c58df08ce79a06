using System.Globalization;
using System.Net;

namespace KoreBT.Emulator.Hosting;

/// <summary>
/// A web server on a free port of 127.0.0.1. It is built from nothing, so that no environment variable or settings file can give it
/// another address. Every answer is a value until <see cref="AnswerAsync"/> sends it, so that faults need no server of their own.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _host;

    private LoopbackServer(WebApplication host)
    {
        _host = host;
        Address = new Uri(host.Urls.Single());
    }

    public Uri Address { get; }

    public static async Task<LoopbackServer> StartAsync(
        Func<HttpRequest, CancellationToken, ValueTask<Answer>> respondAsync, TimeProvider clock, ILogger log, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        WebApplication host = builder.Build();
        host.Run(context => AnswerAsync(context, respondAsync, clock, log));
        await host.StartAsync(cancellationToken);
        return new LoopbackServer(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private static async Task AnswerAsync(HttpContext context, Func<HttpRequest, CancellationToken, ValueTask<Answer>> respondAsync, TimeProvider clock, ILogger log)
    {
        Answer answer;
        try
        {
            answer = await respondAsync(context.Request, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or BadHttpRequestException))
        {
            Log.Failed(log, exception);
            answer = Refusals.InternalError.ToAnswer();
        }

        // The framework would name the machine's time, by which nothing else here goes: callers learn from this header by how much their clock is off.
        context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        Log.Answered(log, context.Request.Method, context.Connection.LocalPort, answer.Status);
        await answer.WriteAsync(context.Response, context.RequestAborted);
    }
}
