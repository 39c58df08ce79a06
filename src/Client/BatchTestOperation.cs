using KoreBT.Client.Http;

namespace KoreBT.Client;

/// <summary>A run of a batch test that was started.</summary>
/// <remarks>The run that it ends with may be partial: look at <see cref="BatchTestRun.Status"/>.</remarks>
public class BatchTestOperation : TestOperation<BatchTestRun>
{
    private readonly BatchTestClient _client;

    /// <param name="client">What asks.</param>
    /// <param name="suiteName">The suite.</param>
    /// <param name="runId">The run.</param>
    /// <param name="isKnown">True when the platform itself named the run just now.</param>
    internal BatchTestOperation(BatchTestClient client, string suiteName, string runId, bool isKnown)
        : base(client.Options, suiteName, runId, isKnown) => _client = client;

    /// <summary>For mocks only.</summary>
    protected BatchTestOperation() => _client = null!;

    private protected override async Task<RunReading<BatchTestRun>> ReadAsync(CallRecord call, CancellationToken cancellationToken) =>
        BatchTestReading.Of(SuiteName, RunId, await _client.GetStatusAsync(SuiteName, RunId, call, cancellationToken).ConfigureAwait(false));
}
