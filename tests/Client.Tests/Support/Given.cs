namespace KoreBT.Client.Tests.Support;

/// <summary>The values that most tests share.</summary>
internal static class Given
{
    public const string Accepted = """{"status":"accepted","requestId":"tr-1"}""";
    public const string Running = """{"_id":"tr-1","status":"running","utterance_count":8,"totalUtterances":8,"utterance_ran":2,"percentage":25,"result":{"status":"running"}}""";
    public const string Completed = """{"_id":"tr-1","status":"completed","utterance_count":8,"result":{"status":"completed","isPartialFailure":false,"fileUrl":"https://files.test/f-1.csv?e=1&s=abc$$","results":{"TP":8,"failedUtteranceCount":0}}}""";
    public const string PartlyFailed = """{"_id":"tr-1","status":"completed","utterance_count":8,"result":{"isPartialFailure":true,"fileUrl":"https://files.test/f-1.csv","results":{"TP":7,"failedUtteranceCount":1}}}""";
    public const string Failed = """{"_id":"tr-1","status":"failed","result":null}""";

    /// <summary>Lengths that no wait has, not even by chance: the clock tells deadlines by them.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(97);
    public static readonly TimeSpan RunTimeout = TimeSpan.FromMinutes(61);

    public static AutoClock Clock() => new(AttemptTimeout, RunTimeout);

    public static BatchTestClient Client(FakePlatform platform, AutoClock? clock = null, bool allowHttpDownload = false, int maxRetries = 3, string host = "https://kore.test") =>
        new(new Uri(host), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions
        {
            Transport = platform,
            TimeProvider = clock ?? Clock(),
            AttemptTimeout = AttemptTimeout,
            RunTimeout = RunTimeout,
            AllowHttpDownload = allowHttpDownload,
            MaxRetries = maxRetries,
            Jitter = static () => 0.5,
        });

    public static string RefusedWith(string message, int code) => $$"""{"errors":[{"msg":"{{message}}","code":{{code}}}]}""";
}
