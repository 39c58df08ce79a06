using System.Globalization;

namespace KoreBT.Emulator.Tests;

public sealed class RefuseTests
{
    [Theory]
    [InlineData("start-401-once", 401, 4002, "Invalid SDK credentials")]
    [InlineData("status-401-once", 401, 4002, "Invalid SDK credentials")]
    [InlineData("manage-401-once", 401, 4002, "Invalid SDK credentials")]
    [InlineData("api-invalid-credentials", 401, 4002, "Invalid SDK credentials")]
    [InlineData("api-malformed-token", 401, 4002, "Invalid JWT token")]
    [InlineData("api-missing-scope", 401, 4002, "Permission denied. Scope is incorrect!")]
    [InlineData("api-token-too-long", 401, 401, "error verifying the jwt: if \"jti\" claim \"exp\" must be <= 1 hour(s)")]
    [InlineData("api-token-replayed", 401, 401, "error verifying the jwt: possibly a replay")]
    [InlineData("api-503-always", 503, 503, "Service Unavailable")]
    [InlineData("manage-503", 503, 503, "Service Unavailable")]
    [InlineData("file-503-always", 503, 503, "Service Unavailable")]
    [InlineData("start-500", 500, 500, "Internal Server Error")]
    [InlineData("status-500", 500, 500, "Internal Server Error")]
    [InlineData("file-500", 500, 500, "Internal Server Error")]
    [InlineData("start-502", 502, 502, "Bad Gateway")]
    [InlineData("status-502", 502, 502, "Bad Gateway")]
    [InlineData("file-502", 502, 502, "Bad Gateway")]
    [InlineData("start-503", 503, 503, "Service Unavailable")]
    [InlineData("status-503", 503, 503, "Service Unavailable")]
    [InlineData("file-503", 503, 503, "Service Unavailable")]
    [InlineData("start-504", 504, 504, "Gateway Timeout")]
    [InlineData("status-504", 504, 504, "Gateway Timeout")]
    [InlineData("file-504", 504, 504, "Gateway Timeout")]
    [InlineData("start-429", 429, 429, "You've exceeded the per-minute rate limit. Please wait for sometime before retrying")]
    [InlineData("status-limit-as-400", 400, 400, "Rate limit for this API has been reached. Please try again after some time.")]
    [InlineData("file-link-401", 401, 401, "The link has expired")]
    [InlineData("file-link-403", 403, 403, "The link has expired")]
    [InlineData("file-link-404", 404, 404, "The link has expired")]
    [InlineData("file-link-410", 410, 410, "The link has expired")]
    [InlineData("file-link-dead", 403, 403, "The link has expired")]
    public async Task A_refusal_has_its_status_sentence_and_code(string fault, int status, int code, string message)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        System.Text.Json.JsonElement error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((status, code, message), (answer.Status, error.GetProperty("code").GetInt32(), error.GetProperty("msg").GetString()));
    }

    [Theory]
    [InlineData("start-401-once", 0)]
    [InlineData("start-429", 0)]
    [InlineData("start-500", 0)]
    [InlineData("start-502", 1)]
    [InlineData("start-503", 0)]
    [InlineData("start-504", 1)]
    [InlineData("start-redirect", 0)]
    [InlineData("start-html", 1)]
    [InlineData("start-empty", 1)]
    [InlineData("start-no-id", 1)]
    [InlineData("start-garbage", 1)]
    [InlineData("start-close-before-answer", 1)]
    public async Task Whether_a_run_begins_is_as_the_summary_says(string fault, int runs)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        await rehearsal.SendAsync(FaultCalls.Start);

        Assert.Equal(runs, rehearsal.RunsStarted);
    }

    [Theory]
    [InlineData("status-429-seconds", "2")]
    [InlineData("status-429-date", "Mon, 09 Mar 2026 14:30:02 GMT")]
    [InlineData("status-429-rfc850", "Monday, 09-Mar-26 14:30:02 GMT")]
    [InlineData("status-429-past", "Mon, 09 Mar 2026 13:30:00 GMT")]
    [InlineData("status-429-negative", "-1")]
    [InlineData("status-429-junk", "soon")]
    [InlineData("status-429-none", null)]
    [InlineData("status-429-hours", "7200")]
    [InlineData("start-429", "1")]
    [InlineData("manage-429", "1")]
    [InlineData("file-429", "1")]
    public async Task A_rate_limit_has_its_form_of_Retry_After(string fault, string? retryAfter)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        Assert.Equal((429, retryAfter), (answer.Status, answer.Header("Retry-After")));
    }

    [Theory]
    [InlineData("start-html", "text/html", true)]
    [InlineData("status-html", "text/html", true)]
    [InlineData("file-html", "text/html", true)]
    [InlineData("start-empty", "application/json", false)]
    [InlineData("status-empty", "application/json", false)]
    [InlineData("file-empty", "text/csv", false)]
    public async Task Another_body_comes_with_status_200(string fault, string type, bool isPage)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        Assert.Equal((200, type, isPage ? Refuse.Html : ""), (answer.Status, answer.Header("Content-Type"), answer.Text));
    }

    [Fact]
    public void The_old_date_form_is_read_by_the_runtime()
    {
        using HttpResponseMessage response = new();
        DateTimeOffset time = new(2026, 11, 5, 6, 7, 8, TimeSpan.Zero);
        response.Headers.TryAddWithoutValidation("Retry-After", Refuse.OldDate(time));

        Assert.Equal(time, response.Headers.RetryAfter?.Date);
        Assert.Equal("Thursday, 05-Nov-26 06:07:08 GMT", Refuse.OldDate(time).ToString(CultureInfo.InvariantCulture));
    }
}
