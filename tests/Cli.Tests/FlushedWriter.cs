namespace KoreBT.Cli.Tests;

/// <summary>Text of a command that goes on: tells when the command has flushed it for the first time.</summary>
internal sealed class FlushedWriter : StringWriter
{
    private readonly TaskCompletionSource<string> _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What stood there at the first flush.</summary>
    public Task<string> Flushed => _flushed.Task;

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        _flushed.TrySetResult(ToString());
        return Task.CompletedTask;
    }
}
