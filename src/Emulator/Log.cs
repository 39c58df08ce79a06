namespace KoreBT.Emulator;

/// <summary>
/// Every message of the emulator. All stand in one class, since the framework's generator writes several in an order that differs from build to build.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "{Method} on port {Port}: {Status}")]
    public static partial void Answered(ILogger log, string method, int port, int status);

    [LoggerMessage(LogLevel.Error, "The emulator failed to answer; this is a fault of the emulator.")]
    public static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Information, "Fault {Fault}, time {Time}")]
    public static partial void FaultMet(ILogger log, string fault, int time);
}
