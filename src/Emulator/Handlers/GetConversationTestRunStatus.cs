using System.Text.Json.Nodes;
using KoreBT.Emulator.Conversations;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Handlers;

/// <summary>Tells how far a run of a conversation suite is; once it is over, how each step went.</summary>
internal static class GetConversationTestRunStatus
{
    private const string NlpVersion = "v3";

    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (platform.Conversations.FindRun(call.Parameters["testSuiteName"], call.Parameters["testRunId"]) is not { } run)
        {
            return new(Refusals.RunNotFound.ToAnswer());
        }

        double share = run.ShareAt(platform.Now);
        IReadOnlyList<string> answers = run.Answers();
        string[] verdicts = [.. run.Suite.Steps.Zip(answers, (step, answer) => step.Takes(answer) ? "passed" : "failed")];
        string status = share < 1 ? "inprogress" : verdicts.Contains("failed") ? "failed" : "passed";
        JsonObject result = new()
        {
            ["nlpVersion"] = new JsonArray([.. Enumerable.Repeat(NlpVersion, share < 1 ? 0 : verdicts.Length).Select(version => JsonValue.Create(version))]),
            ["startTime"] = WireTime.Of(run.StartTime),
            ["version"] = run.Version == BotVersion.Published ? "published" : "configured",
            ["status"] = status,
        };
        if (share >= 1)
        {
            AddOutcome(result, run, answers, verdicts);
        }

        return new(Answer.Json(new JsonObject
        {
            ["_id"] = run.Id,
            ["streamId"] = platform.BotId,
            ["testSuiteId"] = run.Suite.Id,
            ["status"] = status,
            ["totalTestStepsCount"] = run.Suite.Steps.Count,
            ["result"] = result,
            ["percentageCompleted"] = (int)(100 * share),
        }));
    }

    private static void AddOutcome(JsonObject result, ConversationRun run, IReadOnlyList<string> answers, string[] verdicts)
    {
        int failed = verdicts.Count(verdict => verdict == "failed");
        result["stepDetails"] = new JsonObject { ["passed"] = verdicts.Length - failed, ["failed"] = failed, ["total"] = verdicts.Length };
        result["errorDetails"] = null;
        result["executionResults"] = new JsonArray([.. verdicts.Select((verdict, i) => Describe(run, i, answers[i], verdict))]);
        result["duration"] = (long)run.Duration.TotalMilliseconds;
    }

    private static JsonObject Describe(ConversationRun run, int index, string answer, string verdict) => new()
    {
        ["input"] = run.Suite.Steps[index].Input,
        ["outputs"] = new JsonArray([.. run.Suite.Steps[index].Outputs.Select(output => JsonNode.Parse(output.GetRawText()))]),
        ["actualOutput"] = new JsonArray(new JsonObject { ["text"] = answer }),
        ["requestId"] = run.Id + index,
        ["nlpVersion"] = NlpVersion,
        ["status"] = verdict,
    };
}
