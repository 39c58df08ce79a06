using System.IO.Compression;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

public sealed class RewriteTests
{
    private static async Task<(WireAnswer Odd, WireAnswer Well)> AskAsync(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);
        await using Rehearsal good = await Rehearsal.StartAsync();
        FaultCalls call = Rehearsal.CallOf(fault);
        WireAnswer odd = await rehearsal.SendAsync(call);
        Assert.Equal((200, odd.Length, WireEnd.Closed), (odd.Status, odd.Body.Length, odd.End));
        return (odd, await good.SendAsync(call));
    }

    [Theory]
    [InlineData("status-null", "^null$")]
    [InlineData("status-half-json", "^\\{.*[^}]$")]
    [InlineData("status-bom", "^\uFEFF\\{\"_id\"")]
    [InlineData("status-duplicate-keys", "^\\{\"status\":\"queued\",.*\"status\":\"completed\"")]
    [InlineData("status-deep", "^\\{\"deep\":\\[{1000}\\]{1000},\"_id\"")]
    [InlineData("status-wrong-case", "\"status\":\"COMPLETED\".*\"result\":\\{.*\"status\":\"COMPLETED\"")]
    [InlineData("status-as-number", "\"status\":2,.*\"result\":\\{.*\"status\":2,")]
    [InlineData("status-result-null", "\"result\":null")]
    [InlineData("status-result-text", "\"result\":\"\"")]
    [InlineData("status-result-list", "\"result\":\\[\\]")]
    [InlineData("status-numbers-as-text", "\"utterance_count\":\"318\".*\"TP\":\"\\d+\"")]
    [InlineData("status-numbers-as-fractions", "\"utterance_count\":318\\.0,.*\"TP\":\\d+\\.0,")]
    [InlineData("status-scores-as-numbers", "\"f1_score\":0\\.\\d+,\"precision\":0\\.\\d+,\"recall\":0\\.\\d+,")]
    public async Task The_text_of_the_answer_is_odd_in_one_way(string fault, string pattern)
    {
        (WireAnswer odd, WireAnswer well) = await AskAsync(fault);

        Assert.Matches(pattern, odd.Text);
        Assert.DoesNotMatch(pattern, well.Text);
    }

    [Theory]
    [InlineData("status-result-missing", "result")]
    [InlineData("start-no-id", "requestId")]
    public async Task A_member_is_missing(string fault, string member)
    {
        (WireAnswer odd, WireAnswer well) = await AskAsync(fault);

        Assert.Equal(Names(well).Except([member]), Names(odd));

        static IEnumerable<string> Names(WireAnswer answer) => answer.Json.EnumerateObject().Select(property => property.Name);
    }

    [Theory]
    [InlineData("status-huge")]
    public async Task A_huge_status_is_a_good_one_with_padding(string fault)
    {
        (WireAnswer odd, WireAnswer well) = await AskAsync(fault);

        Assert.InRange(odd.Body.Length, 10_000_000, 10_000_000 + well.Body.Length + 100);
        Assert.Equal("completed", odd.Json.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("status-percentage-falls")]
    public async Task The_percentage_falls_while_the_run_goes_on(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(TimeSpan.FromSeconds(2), fault);
        List<int> percentages = [];
        for (int i = 0; i < 5; i++)
        {
            percentages.Add((await rehearsal.SendAsync(FaultCalls.Status)).Json.GetProperty("percentage").GetInt32());
        }

        rehearsal.Caller.Clock.Advance(TimeSpan.FromSeconds(2));
        JsonElement completed = (await rehearsal.SendAsync(FaultCalls.Status)).Json;

        Assert.Equal([90, 60, 30, 0, 0], percentages);
        Assert.Equal("completed", completed.GetProperty("status").GetString());
        Assert.False(completed.TryGetProperty("percentage", out _));
    }

    [Theory]
    [InlineData("file-gzip", 1.0, 0)]
    [InlineData("file-gzip-cut", 0.5, 0)]
    [InlineData("file-gzip-no-trailer", 1.0, 8)]
    public async Task A_compressed_file_is_the_file_as_far_as_it_comes(string fault, double share, int missing)
    {
        (WireAnswer odd, WireAnswer well) = await AskAsync(fault);
        using MemoryStream whole = new();
        using (GZipStream gzip = new(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(well.Body);
        }

        Assert.Equal("gzip", odd.Header("Content-Encoding"));
        Assert.Equal(whole.ToArray()[..((int)(share * whole.Length) - missing)], odd.Body);
    }

    [Theory]
    [InlineData("start-slow")]
    [InlineData("status-slow")]
    [InlineData("file-slow")]
    public async Task A_slow_answer_comes_when_its_time_has_passed(string fault)
    {
        AutoClock clock = new();
        FaultCalls call = Rehearsal.CallOf(fault);
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(clock, TimeSpan.Zero, fault);
        int times = call == FaultCalls.Start ? 1 : 2;

        for (int i = 0; i <= times; i++)
        {
            WireAnswer answer = await rehearsal.SendAsync(call);
            Assert.Equal((200, answer.Length), (answer.Status, answer.Body.Length));
        }

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(5), times), clock.Delays);
        Assert.Equal(times, rehearsal.Met(fault));
    }

    [Theory]
    [InlineData("file-rows-dropped")]
    [InlineData("file-gzip")]
    public async Task A_refusal_is_not_rewritten(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await RawClient.SendAsync(new Uri(rehearsal.Caller.Emulator.FilesAddress, "api/getMediaStream/media/f-1.csv"), "GET", null, null);

        Assert.Equal(1, rehearsal.Met(fault));
        Assert.Equal((403, "Invalid signature"), (answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("msg").GetString()));
    }
}
