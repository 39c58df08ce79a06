using System.Text.Json;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Handlers;

/// <summary>Starts a run of a suite. The engine may be named but changes nothing: how another one would answer is not known.</summary>
internal static class RunTestSuite
{
    public static async ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        if (await ReadVersionAsync(call.Request, cancellationToken) is not { } version)
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        Platform platform = call.Platform;
        if (platform.Suites.Find(call.Parameters["testSuiteName"]) is not { } suite)
        {
            return Refusals.SuiteNotFound.ToAnswer();
        }

        Run run = new(suite, version, call.Language, platform.RunScript, platform.Options.RunDuration, platform.Now);
        platform.Runs.Add(run);
        return Answer.Json(new JsonObject { ["status"] = "accepted", ["requestId"] = run.Id });
    }

    /// <returns>Null when the body is no valid request.</returns>
    private static async Task<BotVersion?> ReadVersionAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await JsonText.BodyAsync(request, cancellationToken) is { } body && IsKnownEngine(body) ? BotVersions.FromWireName(JsonText.Of(body, "version")) : null;

    private static bool IsKnownEngine(JsonElement body) =>
        !body.TryGetProperty("engine", out _) || JsonText.Of(body, "engine") is "" or "regression" or "dgpt";
}
