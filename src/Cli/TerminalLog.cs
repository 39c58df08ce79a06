using Microsoft.Extensions.Logging;

namespace KoreBT.Cli;

/// <summary>Says on the error stream what the emulator or the client logs, one line a message.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="least">The lowest level that is said.</param>
internal sealed class TerminalLog(Terminal terminal, LogLevel least) : ILoggerFactory
{
    private readonly Lock _lock = new();
    private readonly LogLevel _least = least;

    /// <summary>Begin each line with category and level. Default false.</summary>
    public bool NamesOrigin { get; init; }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one terminal.");

    public void Dispose()
    {
    }

    private void Say(string category, LogLevel level, string text)
    {
        lock (_lock)
        {
            terminal.Say(NamesOrigin ? $"{category} {level}: {text}" : text);
        }
    }

    private sealed class Category(TerminalLog log, string name) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logLevel >= log._least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.Say(name, logLevel, exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception.Message}");
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
