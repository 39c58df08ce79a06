using KoreBT.Client.Http;

namespace KoreBT.Client;

/// <summary>A run of a conversation suite that was started.</summary>
/// <remarks>Looks tell the share of the steps done as a percentage; they know no utterances. A run whose answers were wrong is over and has a value: look at <see cref="ConversationTestRun.HasPassed"/>.</remarks>
public class ConversationTestOperation : TestOperation<ConversationTestRun>
{
    private readonly BatchTestClient _client;

    internal ConversationTestOperation(BatchTestClient client, string suiteName, string runId, bool isKnown)
        : base(client.Options, suiteName, runId, isKnown) => _client = client;

    /// <summary>For mocks only.</summary>
    protected ConversationTestOperation() => _client = null!;

    private protected override async Task<RunReading<ConversationTestRun>> ReadAsync(CallRecord call, CancellationToken cancellationToken)
    {
        BatchTestClientOptions options = _client.Options;
        ConversationRunStatus answer = await ServiceCall.RepeatableAsync(
            $"asking for the status of run {RunId} of suite '{SuiteName}'",
            RunId,
            call,
            () => _client.Api.GetConversationTestRunStatusAsync(
                options.PathPrefix, _client.BotId, SuiteName, RunId, new GetConversationTestRunStatusOptions { BotLanguage = options.Language, Configure = call.Attach }, cancellationToken)).ConfigureAwait(false);
        return ConversationReading.Of(SuiteName, RunId, answer);
    }
}
