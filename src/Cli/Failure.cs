using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>What went wrong, as an exit code and a sentence.</summary>
internal static class Failure
{
    /// <returns>The exit code; null for what only a mistake of ours can bring about, which deserves its stack trace.</returns>
    public static int? CodeOf(Exception failure) => failure switch
    {
        UsageException => ExitCodes.Usage,
        RunFailedException => ExitCodes.RunFailed,
        RunDeadlineException => ExitCodes.Deadline,
        OutcomeUnknownException => ExitCodes.OutcomeUnknown,
        SuiteFormatException => ExitCodes.Input,
        BatchTestException => ExitCodes.Service,
        ResultsFormatException or IncomparableRunsException or IOException or UnauthorizedAccessException => ExitCodes.Input,
        OperationCanceledException => ExitCodes.Cancelled,
        _ => null,
    };

    public static string Sentence(Exception failure) => failure is OperationCanceledException ? "Stopped." : failure.Message;
}
