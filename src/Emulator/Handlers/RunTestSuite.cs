using System.Text.Json;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Handlers;

/// <summary>Starts a run of a suite. The engine may be named but changes nothing: how another one would answer is not known.</summary>
internal static class RunTestSuite
{
    private const string DefaultLanguage = "en";

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

        string language = call.Request.Headers["bot-language"].ToString() is { Length: > 0 } named ? named : DefaultLanguage;
        Run run = new(suite, version, language, platform.Options, platform.Now);
        platform.Runs.Add(run);
        return Answer.Json(new JsonObject { ["status"] = "accepted", ["requestId"] = run.Id });
    }

    /// <returns>Null when the body is no valid request.</returns>
    private static async Task<BotVersion?> ReadVersionAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            if (body.RootElement.ValueKind != JsonValueKind.Object || !IsKnownEngine(body.RootElement))
            {
                return null;
            }

            return BotVersions.FromWireName(JsonText.Of(body.RootElement, "version"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsKnownEngine(JsonElement body) =>
        !body.TryGetProperty("engine", out _) || JsonText.Of(body, "engine") is "" or "regression" or "dgpt";
}
