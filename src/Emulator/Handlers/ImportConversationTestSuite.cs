using System.Text.Json.Nodes;
using KoreBT.Emulator.Conversations;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Handlers;

/// <summary>Begins to make a conversation suite of an uploaded file. A file that cannot be read is refused at once; that the platform does so is assumed.</summary>
internal static class ImportConversationTestSuite
{
    public static async ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (await JsonText.BodyAsync(call.Request, cancellationToken) is not { } body
            || JsonText.Of(body, "name") is not { } name || string.IsNullOrWhiteSpace(name)
            || string.IsNullOrWhiteSpace(JsonText.Of(body, "userEmailId"))
            || JsonText.Of(body, "fileName") is not { } fileId)
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        if (platform.Uploads.Find(fileId) is not { } file)
        {
            return Refusals.FileNotFound.ToAnswer();
        }

        try
        {
            string[] tags = [.. (JsonText.List(body, "tags") ?? []).Select(JsonText.Value).OfType<string>()];
            ConversationSuite suite = new(name, JsonText.Of(body, "description") ?? "", tags, ConversationSuite.ReadSteps(file));
            ConversationImport import = new(suite, platform.Now, platform.Options.RunDuration);
            return platform.Conversations.Add(import)
                ? Answer.Json(new JsonObject { ["status"] = "IN_PROGRESS", ["dsId"] = import.Id })
                : Refusals.SuiteExists.ToAnswer();
        }
        catch (InvalidUploadException problem)
        {
            return Refusals.InvalidFile(problem.Message).ToAnswer();
        }
    }
}
