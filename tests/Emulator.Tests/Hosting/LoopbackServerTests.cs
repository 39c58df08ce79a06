using System.Net;
using KoreBT.Emulator.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Emulator.Tests.Hosting;

public sealed class LoopbackServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_of_the_emulator_is_an_internal_server_error_and_is_logged()
    {
        using RecordedLog log = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => throw new NotSupportedException("on purpose"), TimeProvider.System, log, Cancellation);
        using HttpClient http = new();

        using HttpResponseMessage response = await http.GetAsync(server.Address, Cancellation);

        await Refused.AssertAsync(response, HttpStatusCode.InternalServerError, 500, "Internal Server Error");
        Assert.Contains(log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains("on purpose", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_is_dated_by_the_clock_of_the_emulator()
    {
        DateTimeOffset now = new(2026, 3, 9, 14, 30, 0, TimeSpan.Zero);
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => new(Refusals.NotFound.ToAnswer()), new FakeTimeProvider(now), NullLogger.Instance, Cancellation);
        using HttpClient http = new();

        using HttpResponseMessage response = await http.GetAsync(server.Address, Cancellation);

        Assert.Equal(now, response.Headers.Date);
    }

    [Fact]
    public async Task One_line_is_logged_per_call()
    {
        using RecordedLog log = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => new(Refusals.NotFound.ToAnswer()), TimeProvider.System, log, Cancellation);
        using HttpClient http = new();

        using HttpResponseMessage response = await http.GetAsync(server.Address + "secret?s=signature", Cancellation);

        Assert.Equal([$"Information: GET on port {server.Address.Port}: 404"], log.Lines);
    }
}
