using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KoreBT.Emulator.Tests;

/// <summary>Keeps everything that is logged, of every level.</summary>
internal sealed class RecordedLog : ILoggerFactory, ILogger
{
    private TaskCompletionSource<string> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    /// <summary>Waits for a line that begins so.</summary>
    public async Task SeenAsync(string beginning, CancellationToken cancellationToken)
    {
        Task<string> line;
        do
        {
            line = _next.Task;
        }
        while (!Lines.Any(seen => seen.StartsWith(beginning, StringComparison.Ordinal)) && (await line.WaitAsync(cancellationToken)).Length > 0);
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string line = $"{logLevel}: {formatter(state, exception)}{exception}";
        Lines.Enqueue(line);
        Interlocked.Exchange(ref _next, new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(line);
    }

    public void Dispose()
    {
    }
}
