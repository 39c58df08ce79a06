using Acme.Library;
using KoreBT.Generator.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Generator.Tests.Emit.Runtime;

public sealed class EventStreamTests
{
    /// <summary>A stream and its events, each as type, id and data.</summary>
    public static TheoryData<string, string[]> Streams { get; } = new()
    {
        { "data: a\n\n", ["message||a"] },
        { "data:a\r\rdata: b\r\n\r\ndata:  c\n\n", ["message||a", "message||b", "message|| c"] },
        { "\uFEFFdata: ä€𝒳\n\n", ["message||ä€𝒳"] },
        { ": hello\n\nevent: e\ndata: a\ndata: b\ndata\nid: 7\n\n", ["e|7|a\nb\n"] },
        { "id: 7\n\ndata: a\n\nid\ndata: b\n\nid: x\0y\ndata: c\n\n", ["message|7|a", "message||b", "message||c"] },
        { "event: ping\n\ndata: a\n\n", ["message||a"] },
        { "data: a\n\ndata: last", ["message||a"] },
        { "data: a\n\ndata: last\n", ["message||a"] },
        { "retry: 10\nunknown: x\nDATA: x\ndata : x\n\ndata:\n\n", ["message||"] },
        { "data: a\n\ndata: [DONE]\n\ndata: never\n\n", ["message||a"] },
        { "\n\n\r\n\r", [] },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Events_are_what_the_standard_says_wherever_the_network_cuts_them(string stream, string[] events)
    {
        foreach (byte[][] pieces in new[] { StreamService.Bytes(stream), [System.Text.Encoding.UTF8.GetBytes(stream)] })
        {
            using StreamService service = new(pieces, "text/event-stream; charset=utf-8");
            List<string> found = [];
            await foreach (ServerSentEvent e in new LibraryApi(service.Client()).WatchRawAsync(cancellationToken: TestContext.Current.CancellationToken))
            {
                found.Add($"{e.EventType}|{e.Id}|{e.Data}");
            }

            Assert.Equal(events, found);
            Assert.True(service.IsDisposed);
            Assert.Equal("text/event-stream", service.Request.Headers.Accept.ToString());
        }
    }

    [Fact]
    public async Task The_headers_of_a_stream_are_seen_before_its_first_item()
    {
        using StreamService service = new(StreamService.Bytes("data: {\"text\":\"a\"}\n\n"), "text/event-stream");
        List<string> seen = [];
        await foreach (Note note in new LibraryApi(service.Client()).WatchAsync(new() { OnResponse = r => seen.Add($"{r.StatusCode} {r.ContentHeaders.ContentType}") }, TestContext.Current.CancellationToken))
        {
            seen.Add(note.Text);
        }

        Assert.Equal(["200 text/event-stream", "a"], seen);
    }

    [Fact]
    public async Task Whoever_throws_at_the_headers_ends_the_connection()
    {
        using StreamService service = new(StreamService.Bytes("data: {\"text\":\"a\"}\n\n"), "text/event-stream", stalls: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Texts(new LibraryApi(service.Client()).WatchAsync(new() { OnResponse = _ => throw new InvalidOperationException() }, TestContext.Current.CancellationToken)));
        Assert.True(service.IsDisposed);
    }

    [Fact]
    public async Task The_data_of_an_event_is_read_as_its_own_schema_and_what_has_none_is_skipped()
    {
        using StreamService service = new(StreamService.Bytes("data:\n\ndata: {\"text\":\ndata: \"ä\"}\n\n"), "text/event-stream");
        Assert.Equal(["ä"], await Texts(new LibraryApi(service.Client()).WatchAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_stream_beside_JSON_is_asked_for_in_the_body()
    {
        using StreamService service = new(StreamService.Bytes("data: {\"text\":\"a\"}\n\n"), "text/event-stream");
        LibraryApi api = new(service.Client());
        Assert.Equal(["a"], await Texts(api.ChatStreamAsync(new Question { Text = "q", Stream = false }, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal("""{"text":"q","stream":true}""", service.Body);
        Assert.Equal("text/event-stream, application/problem+json;q=0.9", service.Request.Headers.Accept.ToString());
        Assert.Throws<ArgumentNullException>(() => api.ChatStreamAsync(null!, cancellationToken: TestContext.Current.CancellationToken));

        using FakeService whole = new(200, """{"text":"b"}""");
        Assert.Equal("b", (await new LibraryApi(whole.Client()).ChatAsync(new Question { Text = "q" }, cancellationToken: TestContext.Current.CancellationToken)).Text);
        Assert.Equal(("""{"text":"q"}""", "application/json, application/problem+json;q=0.9"), (whole.Body, whole.Request.Headers.Accept.ToString()));
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_first_item_and_an_error_is_typed()
    {
        using FakeService service = new(422, """{"code":9}""");
        IAsyncEnumerable<Note> stream = new LibraryApi(service.Client()).ChatStreamAsync(new Question { Text = "q" }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(0, service.Calls);
        Assert.Equal(9, (await Assert.ThrowsAsync<ApiException<Problem>>(() => Texts(stream))).Error.Code);
        await Assert.ThrowsAsync<ApiException<Problem>>(() => Texts(stream));
        Assert.Equal(2, service.Calls);
    }

    [Theory]
    [InlineData("event: error\ndata: {\"code\":1}\n\n", "watch sent an error event.", "{\"code\":1}")]
    [InlineData("data: {\"text\":1}\n\n", "watch sent an item that does not fit the document: text expected at byte 8, found Number.", "{\"text\":1}")]
    [InlineData("data: {\n\n", "watch sent an item that does not fit", "{")]
    public async Task An_event_that_is_no_item_is_an_error_with_its_data(string stream, string message, string body)
    {
        using StreamService service = new(StreamService.Bytes("data: {\"text\":\"first\"}\n\n" + stream), "text/event-stream");
        List<string> texts = [];
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Texts(new LibraryApi(service.Client()).WatchAsync(cancellationToken: TestContext.Current.CancellationToken), texts));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        Assert.Equal((200, body), (e.StatusCode, System.Text.Encoding.UTF8.GetString(e.RawBody.Span)));
        Assert.Equal(["first"], texts);
        Assert.True(service.IsDisposed);
    }

    [Fact]
    public async Task JSON_instead_of_events_is_an_error_and_no_empty_stream()
    {
        using FakeService service = new(200, """{"text":"whole"}""");
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Texts(new LibraryApi(service.Client()).WatchAsync(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal("watch answered with application/json instead of events.", e.Message);
        Assert.Equal("""{"text":"whole"}""", System.Text.Encoding.UTF8.GetString(e.RawBody.Span));
    }

    [Fact]
    public async Task Whoever_leaves_early_ends_the_connection()
    {
        using StreamService service = new(StreamService.Bytes("data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\n"), "text/event-stream", stalls: true);
        await foreach (Note _ in new LibraryApi(service.Client()).WatchAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.True(service.IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_cancels_a_stream_that_stalls_and_the_timeout_does_not(bool isArgument)
    {
        FakeTimeProvider clock = new();
        using CancellationTokenSource source = new();
        using StreamService service = new(StreamService.Bytes("data: {\"text\":\"a\"}\n\n"), "text/event-stream", stalls: true);
        LibraryApi api = new(service.Client(), new LibraryApiOptions { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(1) });
        IAsyncEnumerable<Note> stream = api.WatchAsync(cancellationToken: isArgument ? source.Token : default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Note _ in stream.WithCancellation(isArgument ? default : source.Token))
            {
                clock.Advance(TimeSpan.FromDays(1));
                source.CancelAfter(TimeSpan.FromMilliseconds(20));
            }
        });
        Assert.True(service.IsDisposed);
    }

    [Fact]
    public async Task A_line_and_an_event_without_end_are_refused()
    {
        byte[] line = [.. Enumerable.Repeat((byte)'x', 8 * 1024)];
        using StreamService endless = new([.. Enumerable.Repeat(line, 10_000)], "text/event-stream");
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Texts(new LibraryApi(endless.Client()).WatchAsync(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Contains("more than 67108864 bytes", e.Message, StringComparison.Ordinal);

        using StreamService lines = new([.. Enumerable.Repeat<byte[]>([.. "data:"u8, .. line, (byte)'\n'], 10_000)], "text/event-stream");
        Assert.Contains("more than", (await Assert.ThrowsAsync<ApiException>(() => Texts(new LibraryApi(lines.Client()).WatchAsync(cancellationToken: TestContext.Current.CancellationToken)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_an_exception_after_the_items_before_it()
    {
        await using LoopbackServer server = new(_ => System.Text.Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n14\r\ndata: {\"text\":\"a\"}\n\n\r\n5\r\ndat"));
        using HttpClient http = new();
        List<string> texts = [];
        HttpRequestException e = await Assert.ThrowsAsync<HttpRequestException>(() => Texts(new LibraryApi(http, new LibraryApiOptions { BaseAddress = server.Address }).WatchAsync(cancellationToken: TestContext.Current.CancellationToken), texts));
        Assert.Equal("watch got a part of the answer, and then the connection broke.", e.Message);
        Assert.Equal(["a"], texts);
    }

    internal static async Task<List<string>> Texts(IAsyncEnumerable<Note> stream, List<string>? into = null)
    {
        into ??= [];
        await foreach (Note note in stream)
        {
            into.Add(note.Text);
        }

        return into;
    }
}
