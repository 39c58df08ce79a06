using System.Net;
using KoreBT.Emulator.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace KoreBT.Emulator.Tests.Hosting;

public sealed class AnswerTests
{
    private static async Task<HttpResponseMessage> ReceiveAsync(Answer answer, HttpMethod verb)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => new(answer), TimeProvider.System, NullLogger.Instance, cancellation);
        using HttpClient http = new();
        using HttpRequestMessage request = new(verb, server.Address);
        return await http.SendAsync(request, cancellation);
    }

    [Fact]
    public async Task A_file_name_beyond_ASCII_or_with_quotes_arrives_whole()
    {
        const string Name = "Straße \"ü\", 50 %.csv";

        using HttpResponseMessage response = await ReceiveAsync(new Answer(200, "text/csv", [1, 2], Name), HttpMethod.Get);

        Assert.Equal(Name, response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(2, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_HEAD_gets_the_length_and_no_body()
    {
        using HttpResponseMessage response = await ReceiveAsync(Refusals.MethodNotAllowed.ToAnswer(), HttpMethod.Head);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
