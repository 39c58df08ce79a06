using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Handlers;

/// <summary>Deletes conversation suites with their runs: all that are named, or none.</summary>
internal static class DeleteConversationTestSuites
{
    public static async ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        if (await JsonText.BodyAsync(call.Request, cancellationToken) is not { } body
            || JsonText.List(body, "testSuiteNames")?.Select(JsonText.Value).ToArray() is not { Length: > 0 } names)
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        return call.Platform.Conversations.Remove([.. names.Select(name => name ?? "")])
            ? Answer.Json(new JsonObject { ["status"] = "Success" })
            : Refusals.SuiteNotFound.ToAnswer();
    }
}
