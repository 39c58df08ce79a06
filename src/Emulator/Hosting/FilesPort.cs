namespace KoreBT.Emulator.Hosting;

/// <summary>Answers a call for a results file. A token is not asked for, but one that arrives is counted.</summary>
internal sealed class FilesPort(Platform platform)
{
    private static readonly string[] TokenHeaders = ["auth", "Authorization"];

    public async ValueTask<Answer> RespondAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (TokenHeaders.Any(request.Headers.ContainsKey))
        {
            platform.CountForeignToken();
        }

        (Route? route, IReadOnlyDictionary<string, string> parameters, Refusal? refusal) = Router.Find((IReadOnlyList<Route>)Routes.Files, request);
        return refusal is not null ? refusal.ToAnswer() : await platform.Faults.AnswerAsync(route!, new Call(platform, request, parameters), cancellationToken);
    }
}
