using Microsoft.Extensions.Logging;

namespace KoreBT.Client.Telemetry;

/// <summary>Every message of the client. What is logged is chosen by hand, since a request prints its token and its link.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Started run {RunId} of suite {Suite}.")]
    public static partial void Started(ILogger log, string runId, string suite);

    [LoggerMessage(2, LogLevel.Debug, "Run {RunId} is {State}: {Asked} of {Total} utterances.")]
    public static partial void Looked(ILogger log, string runId, string state, int? asked, int? total);

    [LoggerMessage(3, LogLevel.Warning, "Run {RunId} is {State}, a word that this client does not know; it is looked at until its record has an end.")]
    public static partial void UnknownWord(ILogger log, string runId, string state);

    [LoggerMessage(4, LogLevel.Warning, "A look failed and is made again: {Reason}")]
    public static partial void LookFailed(ILogger log, string reason);

    [LoggerMessage(5, LogLevel.Information, "Run {RunId} is over: {Status}.")]
    public static partial void Ended(ILogger log, string runId, string status);

    [LoggerMessage(6, LogLevel.Warning, "{Verb} {Host} failed ({Reason}) and is sent again in {Seconds:0.0} seconds.")]
    public static partial void Retrying(ILogger log, string verb, string? host, string reason, double seconds);

    [LoggerMessage(7, LogLevel.Warning, "A status answer departs from the API document and was read as far as it could be.")]
    public static partial void Salvaged(ILogger log);

    [LoggerMessage(8, LogLevel.Warning, "The platform refused a token; another one is asked for.")]
    public static partial void TokenRefused(ILogger log);

    [LoggerMessage(9, LogLevel.Warning, "The file host no longer takes the link to the {File}; a fresh one is asked for.")]
    public static partial void LinkRefused(ILogger log, string file);

    [LoggerMessage(10, LogLevel.Warning, "The {File} came in part ({Bytes} bytes); the rest is asked for.")]
    public static partial void Resuming(ILogger log, string file, long bytes);

    [LoggerMessage(11, LogLevel.Information, "Saved the {File}: {Bytes} bytes, {Count} utterances.")]
    public static partial void Saved(ILogger log, string file, long bytes, int? count);

    [LoggerMessage(12, LogLevel.Warning, "The {File} hold {Count} utterances where the platform says it asked {Expected}: records are missing or doubled.")]
    public static partial void CountsDisagree(ILogger log, string file, int? count, int? expected);
}
