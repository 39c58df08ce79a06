namespace KoreBT.Emulator.Hosting;

/// <summary>What a call counts against.</summary>
internal enum Meter
{
    None,
    Bot,

    /// <summary>The run or import that the call asks about: each has limits of its own.</summary>
    Job,
}
