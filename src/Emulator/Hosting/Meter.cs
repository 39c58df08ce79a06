namespace KoreBT.Emulator.Hosting;

/// <summary>What a call counts against.</summary>
internal enum Meter
{
    None,
    Bot,
    Run,
}
