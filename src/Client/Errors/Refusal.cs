using System.Globalization;
using KoreBT.Client.Http;

namespace KoreBT.Client;

/// <summary>Puts a refusal of the platform into words. Its one code 4002 stands for several mistakes, so all of them are named.</summary>
internal static class Refusal
{
    /// <summary>A clock that is off by less has nothing to do with a refused token.</summary>
    private static readonly TimeSpan HarmlessSkew = TimeSpan.FromSeconds(30);

    public static BatchTestException Explain(string doing, string? runId, ApiException refusal, CallRecord call)
    {
        string said = Said(refusal) + call.Spent;
        return refusal.StatusCode switch
        {
            < 300 => new UnexpectedAnswerException($"The answer while {doing} is not what the API document promises (status {refusal.StatusCode}): {refusal.InnerException?.Message ?? "an undocumented status"} Check that the host is the platform's, and that no proxy or sign-in page answers in its place.", refusal.StatusCode, runId, refusal),
            < 400 => new UnexpectedAnswerException($"The answer while {doing} is a redirect (status {refusal.StatusCode}), which is not followed: the token must not travel. Check the host name and whether it wants https.", refusal.StatusCode, runId, refusal),
            401 or 403 => new AuthenticationFailedException($"The platform does not let us in while {doing} ({said}). {Clock(refusal, call)}{Checks(said)}", runId, refusal),
            _ => new RequestRefusedException($"The platform refused {doing} ({said}).{Advice(refusal.StatusCode, said)}", refusal.StatusCode, runId, call.Hint, refusal) { IsRateLimit = IsRateLimit(refusal.StatusCode, said) },
        };
    }

    /// <summary>Status, the platform's own sentences and codes. A body of another shape is not repeated: it may hold anything.</summary>
    public static string Said(ApiException refusal) => refusal is ApiException<ErrorBody> { Error.Errors: { Count: > 0 } errors }
        ? $"status {refusal.StatusCode}: {string.Join("; ", errors.Select(static e => e.Code is { } code ? $"{e.Msg.TrimEnd('.')}, code {code}" : e.Msg.TrimEnd('.')))}"
        : $"status {refusal.StatusCode}, without a reason that could be read";

    private static string Checks(string said) =>
        Mentions(said, "scope") ? "The app lacks the scope: give it \"Batch Tests Execution\" for runs or \"Batch Tests Management\" for suites, save, and publish the bot."
        : Mentions(said, "\"jti\"") || Mentions(said, "replay") ? "The app enforces JTI: have an id in each token (JwtCredentialOptions.IncludeTokenId), or turn \"Enforce JTI\" off."
        : Mentions(said, "invalid jwt") ? "The token is no JSON Web Token as the platform reads one: copy it again, whole and without quotes, or let the client make it from id and secret."
        : "Check, in this order: the client id and its secret belong together and to this bot's app; the bot id is this bot's; a token made elsewhere names the client id in its claim appId, spelled so, and has not run out; the app has the scope \"Batch Tests Execution\" and the bot was published after it was given; the clock of this machine is right.";

    private static string Clock(ApiException refusal, CallRecord call) =>
        refusal.Headers.Date is { } theirs && (call.Now - theirs) is var off && off.Duration() > HarmlessSkew
            ? string.Create(CultureInfo.InvariantCulture, $"The clock of this machine is off by {off.Duration():c}: it is {(off > TimeSpan.Zero ? "ahead of" : "behind")} the platform's, and tokens are judged by the platform's. ")
            : "";

    private static string Advice(int status, string said) =>
        IsRateLimit(status, said) ? " The bot's limit is 60 calls a minute and 1,800 an hour: wait, and poll less often."
        : Mentions(said, "not found") || Mentions(said, "request id") ? " Check the name of the suite, letter by letter, and the run id."
        : status >= 500 ? " The platform is in trouble: try again later."
        : "";

    private static bool IsRateLimit(int status, string said) => status == 429 || Mentions(said, "rate limit");

    private static bool Mentions(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
