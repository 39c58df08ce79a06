namespace KoreBT.Emulator.Hosting;

/// <summary>
/// Every refusal. The sentences are the platform's where one is known; those of a link, a file, a name that is taken and an unknown path
/// are ours, and that a rate limit answers 429 is assumed.
/// </summary>
internal static class Refusals
{
    private const int AccessCode = 4002;

    public static Refusal InvalidCredentials { get; } = new(401, "Invalid SDK credentials", AccessCode);

    public static Refusal MalformedToken { get; } = new(401, "Invalid JWT token", AccessCode);

    public static Refusal ScopeMissing { get; } = new(401, "Permission denied. Scope is incorrect!", AccessCode);

    public static Refusal TokenLivesTooLong { get; } = new(401, "error verifying the jwt: if \"jti\" claim \"exp\" must be <= 1 hour(s)", 401);

    public static Refusal TokenReplayed { get; } = new(401, "error verifying the jwt: possibly a replay", 401);

    public static Refusal SuiteNotFound { get; } = new(400, "Test Suite not found", 400);

    public static Refusal RunNotFound { get; } = new(400, "Test Result not found.", 400);

    public static Refusal InvalidArguments { get; } = new(412, "Validation errors/ Invalid arguments", 412);

    public static Refusal SuiteExists { get; } = new(400, "Test Suite already exists", 400);

    public static Refusal FileNotFound { get; } = new(400, "File not found", 400);

    public static Refusal ImportNotFound { get; } = new(400, "Invalid request ID", 400);

    public static Refusal NotFound { get; } = new(404, "Not Found", 404);

    public static Refusal MethodNotAllowed { get; } = new(405, "Method Not Allowed", 405);

    public static Refusal TooManyThisMinute { get; } = new(429, "You've exceeded the per-minute rate limit. Please wait for sometime before retrying", 429);

    public static Refusal TooManyThisHour { get; } = new(429, "You've exceeded the hourly rate limit. Please wait for sometime before retrying", 429);

    /// <summary>The older sentence. That it comes with another status than the newer ones is made up: no page names one.</summary>
    public static Refusal TooManyInOldWords { get; } = new(400, "Rate limit for this API has been reached. Please try again after some time.", 400);

    public static Refusal BadLink { get; } = new(403, "Invalid signature", 403);

    public static Refusal ExpiredLink { get; } = new(403, "The link has expired", 403);

    public static Refusal InternalError { get; } = new(500, "Internal Server Error", 500);

    /// <summary>An uploaded file that no import takes.</summary>
    public static Refusal InvalidFile(string reason) => new(400, $"Invalid file: {reason}", 400);
}
