namespace KoreBT.Emulator.Hosting;

/// <summary>Answers a call to the API: path, verb, token, bot, limit, and then the call itself, in the platform's order.</summary>
internal sealed class ApiPort(Platform platform)
{
    public async ValueTask<Answer> RespondAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        (Route? route, IReadOnlyDictionary<string, string> parameters, Refusal? refusal) = Router.Find((IReadOnlyList<Route>)Routes.Api, request);
        refusal ??= platform.Tokens.Check(request.Headers["auth"]) ?? CheckBot(parameters.GetValueOrDefault("botId")) ?? CheckLimit(route!.Meter, parameters);
        return refusal is not null ? refusal.ToAnswer() : await platform.Faults.AnswerAsync(route!, new Call(platform, request, parameters), cancellationToken);
    }

    /// <summary>An upload names no bot.</summary>
    private Refusal? CheckBot(string? botId) => botId is null || botId == platform.BotId ? null : Refusals.InvalidCredentials;

    private Refusal? CheckLimit(Meter meter, IReadOnlyDictionary<string, string> parameters) =>
        platform.Limits.Take(meter == Meter.Job ? "job " + (parameters.GetValueOrDefault("testRunId") ?? parameters["dsId"]) : "bot");
}
