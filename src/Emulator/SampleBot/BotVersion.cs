namespace KoreBT.Emulator.SampleBot;

/// <summary>Which training a run asks.</summary>
internal enum BotVersion
{
    Published,
    InDevelopment,
}
