namespace KoreBT.Emulator.SampleBot;

/// <summary>The word for "no intent", in the bot's files and in results files. Training under it is a placeholder that catches chatter.</summary>
internal static class NoIntent
{
    public const string Name = "None";
}
