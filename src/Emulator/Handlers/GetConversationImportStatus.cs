using System.Text.Json.Nodes;
using KoreBT.Emulator.Conversations;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Handlers;

/// <summary>Tells how far an import is; once it is over, with the suite that it made.</summary>
internal static class GetConversationImportStatus
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (platform.Conversations.FindImport(call.Parameters["dsId"]) is not { } import)
        {
            return new(Refusals.ImportNotFound.ToAnswer());
        }

        double share = import.ShareAt(platform.Now);
        JsonObject body = new()
        {
            ["_id"] = import.Id,
            ["status"] = share < 1 ? "IN_PROGRESS" : "SUCCESS",
            ["percentageComplete"] = (int)(100 * share),
            ["streamId"] = platform.BotId,
            ["jobType"] = "CONVERSATION_TESTING_VALIDATE",
            ["action"] = "RUN",
            ["countOfDockStatuses"] = 1,
            ["createdBy"] = platform.UserId,
            ["testSuiteId"] = import.Suite.Id,
            ["expireAt"] = WireTime.Of(import.StartTime + Remembered),
            ["statusLogs"] = new JsonArray(),
            ["lMod"] = WireTime.Of(import.StartTime + (share * import.Duration)),
            ["createdOn"] = WireTime.Of(import.StartTime),
            ["requestedTime"] = WireTime.Of(import.StartTime),
            ["__v"] = 0,
        };
        if (share >= 1)
        {
            body["response"] = Describe(import, platform);
        }

        return new(Answer.Json(body));
    }

    private static JsonObject Describe(ConversationImport import, Platform platform) => new()
    {
        ["_id"] = import.Suite.Id,
        ["name"] = import.Suite.Name,
        ["description"] = import.Suite.Description,
        ["tags"] = new JsonArray([.. import.Suite.Tags.Select(tag => JsonValue.Create(tag))]),
        ["streamId"] = platform.BotId,
        ["createdBy"] = platform.UserId,
        ["createdOn"] = WireTime.Of(import.StartTime + import.Duration),
        ["lModOn"] = WireTime.Of(import.StartTime + import.Duration),
        ["testSteps"] = new JsonArray([.. import.Suite.Steps.Select(Describe)]),
        ["__v"] = 0,
    };

    private static JsonObject Describe(ConversationStep step) => new()
    {
        ["input"] = step.Input,
        ["outputs"] = new JsonArray([.. step.Outputs.Select(output => JsonNode.Parse(output.GetRawText()))]),
    };
}
