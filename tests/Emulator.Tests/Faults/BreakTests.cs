namespace KoreBT.Emulator.Tests;

public sealed class BreakTests
{
    [Theory]
    [InlineData("start-reset-before-answer", -1)]
    [InlineData("status-reset-before-answer", -1)]
    [InlineData("file-reset-before-answer", -1)]
    [InlineData("start-reset-after-headers", 0)]
    [InlineData("status-reset-after-headers", 0)]
    [InlineData("file-reset-after-headers", 0)]
    [InlineData("start-reset-mid-body", 0.5)]
    [InlineData("status-reset-mid-body", 0.5)]
    [InlineData("file-reset-mid-body", 0.5)]
    public async Task A_reset_connection_was_reset_at_its_place(string fault, double share)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        Assert.Equal(WireEnd.Reset, answer.End);
        AssertCut(answer, share);
    }

    [Theory]
    [InlineData("start-close-before-answer", -1)]
    [InlineData("status-close-before-answer", -1)]
    [InlineData("file-close-before-answer", -1)]
    [InlineData("start-cut-length", 0.5)]
    [InlineData("status-cut-length", 0.5)]
    [InlineData("file-cut-length", 0.5)]
    [InlineData("file-cut-always", 0.5)]
    public async Task A_closed_connection_was_closed_at_its_place(string fault, double share)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        Assert.Equal(WireEnd.Closed, answer.End);
        AssertCut(answer, share);
    }

    [Theory]
    [InlineData("start-stall-before-answer", -1)]
    [InlineData("status-stall-before-answer", -1)]
    [InlineData("file-stall-before-answer", -1)]
    [InlineData("start-stall-after-headers", 0)]
    [InlineData("status-stall-after-headers", 0)]
    [InlineData("file-stall-after-headers", 0)]
    [InlineData("start-stall-mid-body", 0.5)]
    [InlineData("status-stall-mid-body", 0.5)]
    [InlineData("file-stall-mid-body", 0.5)]
    public async Task A_stalled_connection_stays_open_while_the_next_call_is_answered(string fault, double share)
    {
        FaultCalls call = Rehearsal.CallOf(fault);
        int expected = share < 0 ? 0 : await SizeAsync(call, share);
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);
        await rehearsal.PrepareAsync(call);
        int runs = rehearsal.RunsStarted;

        async Task NextIsAnsweredAsync()
        {
            // The fault must have hit the first connection before another may come.
            await rehearsal.MetAsync(fault);
            WireAnswer next = await rehearsal.SendAsync(call);
            Assert.Equal((200, WireEnd.Closed), (next.Status, next.End));
        }

        WireAnswer answer = await rehearsal.SendAsync(call, (expected, NextIsAnsweredAsync));

        Assert.Equal(WireEnd.Open, answer.End);
        Assert.Equal(1, rehearsal.Met(fault));
        Assert.Equal(call == FaultCalls.Start ? runs + 2 : runs, rehearsal.RunsStarted);
        AssertCut(answer, share);
    }

    [Theory]
    [InlineData("start-garbage")]
    [InlineData("status-garbage")]
    [InlineData("file-garbage")]
    public async Task Garbage_is_no_HTTP(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        Assert.False(answer.Bytes.AsSpan().StartsWith("HTTP/"u8));
        Assert.NotEmpty(answer.Bytes);
    }

    [Theory]
    [InlineData("status-huge-headers")]
    public async Task Huge_headers_stand_before_a_whole_body(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(FaultCalls.Status);

        Assert.Equal(1 << 20, answer.Header("X-Padding")?.Length);
        Assert.Equal("completed", answer.Json.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("file-length-short", -100)]
    [InlineData("file-length-long", 100)]
    public async Task The_promised_length_is_wrong(string fault, int tooMuch)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(FaultCalls.File);
        WireAnswer well = await rehearsal.SendAsync(FaultCalls.File);

        Assert.Equal(well.Body, answer.Body);
        Assert.Equal(well.Body.Length + tooMuch, answer.Length);
        Assert.Equal(WireEnd.Closed, answer.End);
    }

    [Theory]
    [InlineData("file-unmeasured", 1)]
    [InlineData("file-cut-unmeasured", 2)]
    public async Task A_body_without_length_or_chunks_ends_with_its_connection(string fault, int part)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);
        await using Rehearsal good = await Rehearsal.StartAsync();

        WireAnswer answer = await rehearsal.SendAsync(FaultCalls.File);
        WireAnswer well = await good.SendAsync(FaultCalls.File);

        Assert.Null(answer.Header("Content-Length") ?? answer.Header("Transfer-Encoding"));
        Assert.Equal(well.Body[..(well.Body.Length / part)], answer.Body);
        Assert.Equal(WireEnd.Closed, answer.End);
    }

    [Theory]
    [InlineData("file-cut-chunked", false)]
    [InlineData("file-bad-chunk", true)]
    public async Task Chunks_are_broken(string fault, bool goesOn)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(FaultCalls.File);
        WireAnswer well = await rehearsal.SendAsync(FaultCalls.File);
        string half = $"{well.Body.Length / 2:x}\r\n";

        Assert.Equal("chunked", answer.Header("Transfer-Encoding"));
        Assert.StartsWith(half, answer.Text, StringComparison.Ordinal);
        Assert.Equal(well.Body[..(well.Body.Length / 2)], answer.Body[half.Length..][..(well.Body.Length / 2)]);
        Assert.Equal(goesOn, answer.Text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal));
        Assert.Equal(goesOn, answer.Text.Contains("\r\nsize?\r\n", StringComparison.Ordinal));
    }

    /// <summary>The size that a whole answer and its halves have; ids and times have always the same length.</summary>
    private static async Task<int> SizeAsync(FaultCalls call, double share)
    {
        await using Rehearsal good = await Rehearsal.StartAsync();
        WireAnswer well = await good.SendAsync(call);
        byte[] head = System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 Status\r\nContent-Type: {well.Header("Content-Type")}\r\nContent-Length: {well.Length}\r\n\r\n");
        return head.Length + (int)(share * well.Length);
    }

    private static void AssertCut(WireAnswer answer, double share)
    {
        if (share < 0)
        {
            Assert.Empty(answer.Bytes);
        }
        else
        {
            Assert.Equal(200, answer.Status);
            Assert.Equal((int)(share * answer.Length), answer.Body.Length);
            Assert.Equal(share > 0, answer.Body.Length > 0);
        }
    }
}
