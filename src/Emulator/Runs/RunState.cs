namespace KoreBT.Emulator.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Status">The platform's word.</param>
/// <param name="Share">The share of the run's time at which it stands, 0 to 1.</param>
/// <param name="UtterancesRun">How many utterances have been asked.</param>
/// <param name="HasEnded">Whether it moves no more.</param>
/// <param name="HasResults">Whether results can be downloaded.</param>
internal readonly record struct RunState(string Status, double Share, int UtterancesRun, bool HasEnded, bool HasResults)
{
    private const double HalfWay = 0.5;

    public static RunState Of(RunScript script, double share, int utterances)
    {
        int run = (int)(share * utterances);
        RunState running = new("running", share, run, HasEnded: false, HasResults: false);
        RunState brokenOff = new("failed", HalfWay, (int)(HalfWay * utterances), HasEnded: true, HasResults: false);
        return script switch
        {
            RunScript.Fail when share >= HalfWay => brokenOff,
            RunScript.UnknownStatusAtTheEnd when share >= HalfWay => brokenOff with { Status = "cancelled" },
            RunScript.UnknownStatusOnTheWay when share < HalfWay => running with { Status = "queued" },
            RunScript.NeverEnd => running with { UtterancesRun = Math.Clamp(utterances - 1, 0, run) },
            _ when share >= 1 => new RunState("completed", 1, utterances, HasEnded: true, HasResults: true),
            _ => running,
        };
    }
}
