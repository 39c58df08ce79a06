using System.Text.Json.Nodes;
using KoreBT.Emulator.Conversations;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Handlers;

/// <summary>Starts a run of a conversation suite.</summary>
internal static class RunConversationTestSuite
{
    public static async ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (await JsonText.BodyAsync(call.Request, cancellationToken) is not { } body
            || BotVersions.FromWireName(JsonText.Of(body, "version")) is not { } version
            || string.IsNullOrWhiteSpace(JsonText.Of(body, "userEmailId")))
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        if (platform.Conversations.FindSuite(call.Parameters["testSuiteName"], platform.Now) is not { } suite)
        {
            return Refusals.SuiteNotFound.ToAnswer();
        }

        ConversationRun run = new(suite, version, platform.Now, platform.Options.RunDuration);
        platform.Conversations.Add(run);
        return Answer.Json(new JsonObject { ["status"] = "IN_PROGRESS", ["testRunId"] = run.Id });
    }
}
