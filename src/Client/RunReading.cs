namespace KoreBT.Client;

/// <summary>A status answer as this client understands it.</summary>
/// <param name="Progress">How far the run is.</param>
/// <param name="Run">The run, once it is over and was not a failure.</param>
/// <param name="Failure">Why there is no run, once it is over and was a failure.</param>
internal sealed record RunReading<TRun>(BatchTestProgress Progress, TRun? Run, RunFailedException? Failure)
    where TRun : class;
