using System.Net;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Errors;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>Sign in</html>", "no proxy or sign-in page")]
    [InlineData(HttpStatusCode.OK, "", "no proxy or sign-in page")]
    [InlineData(HttpStatusCode.OK, "{}", "required member 'status'")]
    [InlineData(HttpStatusCode.OK, """{"status":7}""", "no proxy or sign-in page")]
    [InlineData(HttpStatusCode.NoContent, "", "no proxy or sign-in page")]
    [InlineData(HttpStatusCode.Found, "", "a redirect (status 302)")]
    public async Task An_answer_that_is_no_refusal_and_no_status_is_named_for_what_it_is(HttpStatusCode status, string body, string sentence)
    {
        UnexpectedAnswerException failure = await Assert.ThrowsAsync<UnexpectedAnswerException>(() => LookAsync(status, body));

        Assert.Equal(((int)status, "tr-1"), (failure.StatusCode, failure.RunId));
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirected_start_was_not_taken_and_says_so()
    {
        FakePlatform platform = new FakePlatform().Answers(HttpStatusCode.TemporaryRedirect, "", static response => response.Headers.Location = new Uri("https://elsewhere.test/"));

        await Assert.ThrowsAsync<UnexpectedAnswerException>(() => Given.Client(platform).StartRunAsync("smoke", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Single(platform.Requests);
    }

    [Theory]
    [InlineData(400, "Invalid request ID", "Check the name of the suite")]
    [InlineData(405, "Method Not Allowed", "status 405: Method Not Allowed, code 405")]
    [InlineData(429, "You've exceeded the per-minute rate limit. Please wait for sometime before retrying", "60 calls a minute")]
    [InlineData(400, "Rate limit for this API has been reached. Please try again after some time.", "60 calls a minute")]
    [InlineData(500, "Internal Server Error", "try again later")]
    public async Task A_refusal_repeats_the_platforms_words_and_adds_what_to_do(int status, string message, string advice)
    {
        RequestRefusedException failure = await Assert.ThrowsAsync<RequestRefusedException>(() => LookAsync((HttpStatusCode)status, Given.RefusedWith(message, status)));

        Assert.Equal(status, failure.StatusCode);
        Assert.Contains(message.TrimEnd('.'), failure.Message, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_without_a_readable_reason_repeats_nothing_of_its_body()
    {
        RequestRefusedException failure = await Assert.ThrowsAsync<RequestRefusedException>(() => LookAsync(HttpStatusCode.BadGateway, "<html>secret page</html>"));

        Assert.Contains("without a reason that could be read", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platforms_hint_comes_along()
    {
        FakePlatform platform = new FakePlatform().Answers(HttpStatusCode.TooManyRequests, Given.RefusedWith("slow down", 429), static response => response.Headers.Add("Retry-After", "3600"));

        RequestRefusedException failure = await Assert.ThrowsAsync<RequestRefusedException>(() => Given.Client(platform).GetOperation("smoke", "tr-1").UpdateStatusAsync(TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
    }

    private static Task<BatchTestProgress> LookAsync(HttpStatusCode status, string body) =>
        Given.Client(new FakePlatform().Answers(status, body)).GetOperation("smoke", "tr-1").UpdateStatusAsync(TestContext.Current.CancellationToken);
}
