using Microsoft.Extensions.Logging;

namespace KoreBT.Cli;

/// <summary>Says on the error stream what the emulator logs: one line per call, and one per fault that was met.</summary>
internal sealed class TerminalLog(Terminal terminal) : ILoggerFactory, ILogger
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            terminal.Say(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception.Message}");
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one terminal.");

    public void Dispose()
    {
    }
}
