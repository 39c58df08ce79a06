using System.Runtime.InteropServices;

namespace KoreBT.Emulator;

/// <summary>The emulator alone: starts it, says how to reach it, and waits to be stopped.</summary>
internal static partial class Program
{
    public static async Task Main()
    {
        using ILoggerFactory loggers = LoggerFactory.Create(logging => logging.AddConsole(console => console.FormatterName = PlainFormatter.FormatterName)
            .AddConsoleFormatter<PlainFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>());
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { LoggerFactory = loggers });
        LogStarted(loggers.CreateLogger<KoreEmulator>(), Greeting.Of(emulator));

        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;
    }

    [LoggerMessage(LogLevel.Information, "{Greeting}")]
    private static partial void LogStarted(ILogger logger, string greeting);
}
