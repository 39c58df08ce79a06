namespace KoreBT.Emulator.Results;

/// <summary>An expected entity and what the bot found for it; empty when nothing.</summary>
internal sealed record EntityResult(string Name, string Expected, string Matched)
{
    public bool IsMatch => string.Equals(Expected, Matched, StringComparison.OrdinalIgnoreCase);
}
