namespace KoreBT.Emulator.Runs;

/// <summary>How far something is that takes a fixed time: nothing works in the background, the clock alone decides.</summary>
internal static class Elapsed
{
    /// <returns>0 to 1; what takes no time is over at once.</returns>
    public static double Share(DateTimeOffset start, TimeSpan duration, DateTimeOffset now) =>
        duration > TimeSpan.Zero ? Math.Clamp((now - start) / duration, 0, 1) : 1;
}
