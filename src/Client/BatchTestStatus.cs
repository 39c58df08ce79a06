namespace KoreBT.Client;

/// <summary>What a status answer means for whoever waits. <see cref="BatchTestProgress.State"/> has the platform's own word.</summary>
public enum BatchTestStatus
{
    /// <summary>The run goes on.</summary>
    Running,

    /// <summary>The run goes on as far as can be told: the platform used a word that this client does not know, and the record has no end.</summary>
    RunningUnrecognized,

    /// <summary>The run is over and every utterance was asked.</summary>
    Completed,

    /// <summary>The run is over and has results, but some utterances could not be asked because of errors on the platform.</summary>
    PartlyFailed,

    /// <summary>The run is over without results.</summary>
    Failed,

    /// <summary>The run is over by its record, under a word that this client does not know. Results may exist.</summary>
    EndedUnrecognized,
}
