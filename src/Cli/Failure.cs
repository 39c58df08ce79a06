using KoreBT.Analysis;
using KoreBT.Cli.Policies;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>What went wrong, as an exit code and a sentence.</summary>
internal static class Failure
{
    /// <returns>The exit code; null for what only a mistake of ours can bring about, which deserves its stack trace.</returns>
    public static int? CodeOf(Exception failure) => failure switch
    {
        UsageException or PolicyException => ExitCodes.Usage,
        RunFailedException => ExitCodes.RunFailed,
        RunDeadlineException => ExitCodes.Deadline,
        OutcomeUnknownException => ExitCodes.OutcomeUnknown,
        SuiteFormatException => ExitCodes.Input,
        BatchTestException => ExitCodes.Service,
        ResultsFormatException or IncomparableRunsException or IOException or UnauthorizedAccessException => ExitCodes.Input,
        OperationCanceledException => ExitCodes.Cancelled,
        _ => null,
    };

    /// <summary>What to say of it, line by line.</summary>
    public static IReadOnlyList<string> Sentences(Exception failure) => failure switch
    {
        OperationCanceledException => ["Stopped."],
        PolicyException { Problems: var problems } => problems,
        _ => [failure.Message],
    };
}
