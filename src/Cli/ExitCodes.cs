namespace KoreBT.Cli;

/// <summary>What the exit code tells a pipeline. A code is never a count.</summary>
internal static class ExitCodes
{
    /// <summary>Done as asked.</summary>
    public const int Fine = 0;

    /// <summary>Utterances regressed, and <c>--fail-on-regression</c> was given; or a policy says that the release may not go out.</summary>
    public const int Regressed = 1;

    /// <summary>The call of the command itself is wrong, or its policy.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be read or written, two files cannot be compared, or a suite has errors.</summary>
    public const int Input = 3;

    /// <summary>The platform refused, could not be reached, or did not hand out the results.</summary>
    public const int Service = 4;

    /// <summary>The run failed on the platform.</summary>
    public const int RunFailed = 5;

    /// <summary>The run is over and its results are saved, but some utterances could not be asked.</summary>
    public const int RunPartlyFailed = 6;

    /// <summary>The run was not over in time. It goes on.</summary>
    public const int Deadline = 7;

    /// <summary>Whether a call took effect, such as the start of a run, is not known.</summary>
    public const int OutcomeUnknown = 8;

    /// <summary>The results are saved, but speak of more or fewer utterances than the platform says it asked.</summary>
    public const int ResultsIncomplete = 9;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Cancelled = 130;
}
