using System.Net;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Tests.Hosting;

public sealed class LoopbackServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_of_the_emulator_is_an_internal_server_error_and_is_logged()
    {
        using RecordedLog log = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => throw new NotSupportedException("on purpose"), log, Cancellation);
        using HttpClient http = new();

        using HttpResponseMessage response = await http.GetAsync(server.Address, Cancellation);

        await Refused.AssertAsync(response, HttpStatusCode.InternalServerError, 500, "Internal Server Error");
        Assert.Contains(log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains("on purpose", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_line_is_logged_per_call()
    {
        using RecordedLog log = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => new(Refusals.NotFound.ToAnswer()), log, Cancellation);
        using HttpClient http = new();

        using HttpResponseMessage response = await http.GetAsync(server.Address + "secret?s=signature", Cancellation);

        Assert.Equal([$"Information: GET on port {server.Address.Port}: 404"], log.Lines);
    }
}
