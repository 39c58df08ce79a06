using System.Net;
using System.Text;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests;

/// <summary>What the platform might say instead of what it should.</summary>
public sealed class OddAnswersTests
{
    private const int DefaultMutations = 50_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"status":"completed","utterance_count":"8","result":{"fileUrl":"https://files.test/f"}}""", 8, true)]
    [InlineData("""{"status":"completed","utterance_count":8.0,"result":{"fileUrl":"https://files.test/f"}}""", 8, true)]
    [InlineData("""{"status":"completed","utterance_count":8e0,"result":{"fileUrl":"https://files.test/f"}}""", 8, true)]
    [InlineData("""{"status":"completed","utterance_count":-1.5,"result":{"fileUrl":"https://files.test/f"}}""", null, true)]
    [InlineData("""{"status":"completed","utterance_count":1e99,"result":{"fileUrl":"https://files.test/f"}}""", null, true)]
    [InlineData("""{"status":"completed","utterance_count":"","result":{"fileUrl":"https://files.test/f"}}""", null, true)]
    [InlineData("""{"status":"completed","utterance_count":[],"result":{"fileUrl":"https://files.test/f","endTime":"yesterday","startTime":7}}""", null, true)]
    [InlineData("""{"status":"completed","result":{"fileUrl":""}}""", null, false)]
    [InlineData("""{"status":"completed","result":{"fileUrl":7}}""", null, false)]
    [InlineData("""{"status":"completed","result":""}""", null, false)]
    [InlineData("""{"status":"completed","result":[]}""", null, false)]
    [InlineData("""{"status":"completed","result":null}""", null, false)]
    [InlineData("""{"status":"completed"}""", null, false)]
    [InlineData("\uFEFF{\"status\":\"completed\",\"utterance_count\":8,\"result\":{\"fileUrl\":\"https://files.test/f\"}}", 8, true)]
    [InlineData("""{"status":"running","status":"completed","utterance_count":8,"result":{"fileUrl":"https://files.test/f"}}""", 8, true)]
    [InlineData("""{"status":"completed","percentage":"10%","utterance_count":8,"result":{"fileUrl":"https://files.test/f","precision":0.5,"recall":"","f1_score":null}}""", 8, true)]
    public async Task A_completed_run_in_an_odd_dress_is_a_completed_run(string body, int? utterances, bool hasResults)
    {
        BatchTestRun run = await Given.Client(new FakePlatform().Ok(body)).GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal((BatchTestStatus.Completed, utterances, hasResults), (run.Status, run.UtteranceCount, run.HasResults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"status":7}""")]
    [InlineData("""{"status":null}""")]
    [InlineData("""{"status":""}""")]
    [InlineData("""{"status":"\uD800"}""")]
    [InlineData("""{"status":"completed" """)]
    [InlineData("<html>Please sign in</html>")]
    public async Task An_answer_without_a_status_is_asked_for_again(string body)
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted).Ok(body).Ok(body).Ok(Given.Completed);

        BatchTestOperation operation = await Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token);
        BatchTestRun run = await operation.WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal(BatchTestStatus.Completed, run.Status);
        Assert.Equal(4, platform.Requests.Count);
    }

    [Fact]
    public async Task Ten_megabytes_and_a_thousand_levels_are_read_or_refused()
    {
        foreach (string member in new[] { $"\"padding\":\"{new string('x', 10_000_000)}\"", $"\"deep\":{new string('[', 1_000)}{new string(']', 1_000)}", $"\"deep\":{string.Concat(Enumerable.Repeat("{\"a\":", 1_000))}1{new string('}', 1_000)}" })
        {
            Exception? failure = await Record.ExceptionAsync(() => Given.Client(new FakePlatform().Ok($"{{{member},\"status\":\"completed\"}}")).GetOperation("smoke", "tr-1").UpdateStatusAsync(Token));

            Assert.True(failure is null or BatchTestException, failure?.ToString());
        }
    }

    [Fact]
    public async Task Fifty_thousand_mutated_answers_are_a_status_or_an_error_of_ours()
    {
        string[] grounds = [Given.Running, Given.Completed, Given.PartlyFailed, Given.Failed, Given.RefusedWith("Invalid SDK credentials", 4002)];
        HttpStatusCode[] statuses = [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.InternalServerError, HttpStatusCode.Found, HttpStatusCode.NoContent];
        string[] pieces = ["null", "\"\"", "[]", "{}", "-1", "1e400", "true", "\"\\ud800\"", ",", ":", "{", "}", "\"", "\\", "\0", "\uFEFF", "status", "result", "9999999999999", "\"2026-13-45\""];
        ParallelOptions options = new() { CancellationToken = Token };
        await Parallel.ForEachAsync(Enumerable.Range(0, DefaultMutations), options, async (seed, _) =>
        {
            Random random = new(seed);
            StringBuilder body = new(grounds[random.Next(grounds.Length)]);
            for (int i = random.Next(1, 5); i > 0 && body.Length > 1; i--)
            {
                int at = random.Next(body.Length);
                int length = random.Next(0, Math.Min(6, body.Length - at));
                body.Remove(at, length).Insert(at, random.Next(2) == 0 ? pieces[random.Next(pieces.Length)] : "");
            }

            HttpStatusCode status = statuses[random.Next(statuses.Length)];
            Exception? failure = await Record.ExceptionAsync(() => Given.Client(new FakePlatform().Answers(status, body.ToString()), maxRetries: 0).GetOperation("smoke", "tr-1").UpdateStatusAsync(Token));

            Assert.True(failure is null or BatchTestException, $"seed {seed}: {status} {body}\n{failure}");
        });
    }
}
