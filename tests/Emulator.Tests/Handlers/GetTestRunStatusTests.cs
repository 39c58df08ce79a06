using System.Globalization;
using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class GetTestRunStatusTests
{
    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    [Fact]
    public async Task Progress_follows_the_clock_and_the_counters_stand_at_the_top()
    {
        await using Caller caller = await Caller.StartAsync();
        string id = await caller.StartRunAsync();
        List<(int Run, int Percent)> progress = [];

        for (int i = 0; i < 4; i++)
        {
            JsonElement status = await caller.StatusAsync(id);
            Assert.Equal("running", status.GetProperty("status").GetString());
            Assert.Equal(Int(status, "utterance_count"), Int(status, "totalUtterances"));
            Assert.False(status.GetProperty("result").TryGetProperty("results", out _));
            Assert.False(status.GetProperty("result").TryGetProperty("endTime", out _));
            progress.Add((Int(status, "utterance_ran"), Int(status, "percentage")));
            caller.Clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        int total = Int(await caller.StatusAsync(id), "utterance_count");
        Assert.Equal([(0, 0), (total / 4, 24), (total / 2, 50), (total * 3 / 4, 74)], progress);
    }

    [Fact]
    public async Task Once_completed_the_progress_is_gone_and_the_record_is_whole()
    {
        await using Caller caller = await Caller.StartAsync();

        JsonElement status = await caller.CompleteRunAsync();
        JsonElement result = status.GetProperty("result");

        Assert.False(status.TryGetProperty("percentage", out _));
        Assert.False(status.TryGetProperty("utterance_ran", out _));
        Assert.False(status.TryGetProperty("totalUtterances", out _));
        Assert.Equal("completed", result.GetProperty("status").GetString());
        Assert.True(result.GetProperty("isAvailable").GetBoolean());
        Assert.False(result.GetProperty("isPartialFailure").GetBoolean());
        Assert.Equal("2026-03-09T14:30:00.000Z", result.GetProperty("startTime").GetString());
        Assert.Equal("2026-03-09T14:30:02.000Z", result.GetProperty("endTime").GetString());
        string fileId = result.GetProperty("fileId").GetString()!;
        Assert.Matches("^[0-9a-f]{24}$", fileId);
        Assert.Equal(
            result.GetProperty("endTime").GetDateTimeOffset(), DateTimeOffset.FromUnixTimeSeconds(long.Parse(fileId[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("published", RunScript.Complete)]
    [InlineData("inDevelopment", RunScript.Complete)]
    [InlineData("published", RunScript.PartlyFail)]
    public async Task The_counters_equal_a_recount_of_the_rows(string version, RunScript script)
    {
        await using Caller caller = await Caller.StartAsync(script);
        JsonElement status = await caller.CompleteRunAsync(version);
        JsonElement result = status.GetProperty("result");
        JsonElement counts = result.GetProperty("results");
        ResultsFile file = new(await caller.DownloadAsync(status));

        int Outcomes(string type) => file.Assertions.Count(row => file.Cell(row, "Result Type") == type);
        int Entities(string verdict) => file.Rows.Count(row => file.Cell(row, "Entity Result") == verdict);
        (int tp, int tn, int fp, int fn) = (Outcomes("True Positive"), Outcomes("True Negative"), Outcomes("False Positive"), Outcomes("False Negative"));
        int failed = Int(status, "utterance_count") - file.Assertions.Count;

        Assert.Equal((tp, tn, fp, fn), (Int(counts, "TP"), Int(counts, "TN"), Int(counts, "FP"), Int(counts, "FN")));
        Assert.Equal((tp + tn, fp + fn + failed, failed), (Int(counts, "success"), Int(counts, "failure"), Int(counts, "failedUtteranceCount")));
        Assert.Equal(Entities("True") + Entities("False"), Int(counts, "totalEntitiesCount"));
        Assert.Equal((Entities("True"), Entities("False")), (Int(counts, "matchedEntitiesCount"), Int(counts, "failedEntitiesCount")));
        Assert.True(Math.Min(Entities("True"), Entities("False")) > 0);
        Assert.Equal(script == RunScript.PartlyFail, failed > 0);
        Assert.Equal(0, Int(counts, "totalTraitsCount"));

        double precision = Math.Round((double)tp / (tp + fp), 2);
        double recall = Math.Round((double)tp / (tp + fn), 2);
        Assert.Equal(precision.ToString("0.00", CultureInfo.InvariantCulture), result.GetProperty("precision").GetString());
        Assert.Equal(recall.ToString("0.00", CultureInfo.InvariantCulture), result.GetProperty("recall").GetString());
        Assert.Equal(
            (2 * precision * recall / (precision + recall)).ToString("0.00", CultureInfo.InvariantCulture), result.GetProperty("f1_score").GetString());
    }

    [Fact]
    public async Task The_verdicts_follow_the_two_intents()
    {
        await using Caller caller = await Caller.StartAsync();
        ResultsFile file = new(await caller.DownloadAsync(await caller.CompleteRunAsync()));

        Assert.All(file.Rows, row =>
        {
            string verdict = (file.Cell(row, "ExpectedIntent"), file.Cell(row, "MatchedIntent")) switch
            {
                ("None", "None") => "True Negative",
                (_, "None") => "False Negative",
                (string expected, string matched) => expected == matched ? "True Positive" : "False Positive",
            };
            Assert.Equal(verdict, file.Cell(row, "Result Type"));
        });
    }

    [Fact]
    public async Task Every_call_makes_a_new_link_in_the_form_of_the_platform()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement first = await caller.CompleteRunAsync();
        JsonElement second = await caller.StatusAsync(first.GetProperty("_id").GetString()!);

        Assert.NotEqual(Caller.FileUrl(first), Caller.FileUrl(second));
        Assert.StartsWith(caller.Emulator.FilesAddress.AbsoluteUri, Caller.FileUrl(first), StringComparison.Ordinal);
        Assert.Matches(
            @"/api/getMediaStream/media/f-[0-9a-f-]{36}\.csv\?e=\d+&n=\d+&s=[\w-]+\$\$&clientfilename=Library%20helpdesk-09-03-26\.csv&batchtesting=true$", Caller.FileUrl(first));
    }

    [Fact]
    public async Task A_run_that_partly_fails_completes_and_says_so()
    {
        await using Caller caller = await Caller.StartAsync(RunScript.PartlyFail);

        JsonElement status = await caller.CompleteRunAsync();

        Assert.Equal("completed", status.GetProperty("status").GetString());
        Assert.True(status.GetProperty("result").GetProperty("isPartialFailure").GetBoolean());
    }

    [Theory]
    [InlineData(RunScript.Fail, "failed")]
    [InlineData(RunScript.UnknownStatusAtTheEnd, "cancelled")]
    public async Task A_run_that_breaks_off_ends_half_way_without_results(RunScript script, string word)
    {
        await using Caller caller = await Caller.StartAsync(script);
        string id = await caller.StartRunAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal("running", (await caller.StatusAsync(id)).GetProperty("status").GetString());
        caller.Clock.Advance(TimeSpan.FromSeconds(5));

        JsonElement status = await caller.StatusAsync(id);
        JsonElement result = status.GetProperty("result");

        Assert.Equal(word, status.GetProperty("status").GetString());
        Assert.Equal(word, result.GetProperty("status").GetString());
        Assert.Equal("2026-03-09T14:30:01.000Z", result.GetProperty("endTime").GetString());
        Assert.False(result.TryGetProperty("results", out _));
        Assert.False(result.TryGetProperty("fileUrl", out _));
    }

    [Fact]
    public async Task A_run_that_never_ends_runs_after_a_year()
    {
        await using Caller caller = await Caller.StartAsync(RunScript.NeverEnd);
        string id = await caller.StartRunAsync();
        caller.Clock.Advance(TimeSpan.FromDays(365));

        JsonElement status = await caller.StatusAsync(id);

        Assert.Equal("running", status.GetProperty("status").GetString());
        Assert.Equal(Int(status, "utterance_count") - 1, Int(status, "utterance_ran"));
        Assert.Equal(99, Int(status, "percentage"));
        Assert.False(status.GetProperty("result").TryGetProperty("endTime", out _));
    }

    [Fact]
    public async Task An_unknown_word_on_the_way_is_followed_by_a_completed_run()
    {
        await using Caller caller = await Caller.StartAsync(RunScript.UnknownStatusOnTheWay);
        string id = await caller.StartRunAsync();

        List<string?> words = [];
        for (int i = 0; i < 3; i++)
        {
            words.Add((await caller.StatusAsync(id)).GetProperty("status").GetString());
            caller.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["queued", "running", "completed"], words);
    }

    [Fact]
    public async Task An_unknown_run_and_the_run_of_another_suite_are_refused_with_400()
    {
        await using Caller caller = await Caller.StartAsync();
        string id = await caller.StartRunAsync();

        using HttpResponseMessage unknown = await caller.SendAsync(HttpMethod.Get, $"{caller.Suite}/tr-000000000000000000000000/status", caller.Token());
        using HttpResponseMessage elsewhere = await caller.SendAsync(HttpMethod.Get, $"{caller.Suites}/AllMlUtterances/{id}/status", caller.Token());
        using HttpResponseMessage nowhere = await caller.SendAsync(HttpMethod.Get, $"{caller.Suites}/Nowhere/{id}/status", caller.Token());

        await Refused.AssertAsync(unknown, HttpStatusCode.BadRequest, 400, "Test Result not found.");
        await Refused.AssertAsync(elsewhere, HttpStatusCode.BadRequest, 400, "Test Result not found.");
        await Refused.AssertAsync(nowhere, HttpStatusCode.BadRequest, 400, "Test Suite not found");
    }
}
