using System.Globalization;
using KoreBT.Client.Http;
using KoreBT.Client.Polling;

namespace KoreBT.Client;

/// <summary>An import that goes on by itself: the one place that knows which words end one.</summary>
internal sealed class ConversationImport(BatchTestClient client, string suiteName, string importId) : IWatched<ConversationImportStatus>
{
    private string _last = "";

    /// <summary>The platform named it just now.</summary>
    public bool IsKnown => true;

    public async Task<ConversationImportStatus> LookAsync(CallRecord call, CancellationToken cancellationToken)
    {
        BatchTestClientOptions options = client.Options;
        ConversationImportStatus look = await ServiceCall.RepeatableAsync(
            $"asking for import {importId} of suite '{suiteName}'",
            null,
            call,
            () => client.Api.GetConversationImportStatusAsync(options.PathPrefix, client.BotId, importId, new GetConversationImportStatusOptions { BotLanguage = options.Language, Configure = call.Attach }, cancellationToken)).ConfigureAwait(false);
        _last = look.Status.Value;
        return look;
    }

    public bool IsOver(ConversationImportStatus look) => Is(look, JobState.Values.Success) || IsFailure(look);

    public double? ShareOf(ConversationImportStatus look) => look.PercentageComplete / 100.0;

    public Exception Late(BatchTestException? trouble) => new OutcomeUnknownException(
        string.Create(CultureInfo.InvariantCulture, $"Import {importId} of suite '{suiteName}' was not over after {client.Options.RunTimeout:c}: {(_last.Length == 0 ? "no look succeeded" : $"the last look said '{_last}'")}.{(trouble is null ? "" : $" Since then: {trouble.Message}")} It goes on; look at the list of suites later."), trouble);

    public Exception Stopped(OperationCanceledException reason, CancellationToken cancellationToken) =>
        new OperationCanceledException($"Nobody waits any longer for import {importId} of suite '{suiteName}'. It goes on; look at the list of suites later.", reason, cancellationToken);

    /// <exception cref="ImportFailedException">The look is the end of an import that failed.</exception>
    public ConversationSuite? SuiteOf(ConversationImportStatus end) => IsFailure(end)
        ? throw new ImportFailedException($"The platform could not make suite '{suiteName}' of the file: import {importId} ended as '{end.Status.Value}'. Check that the file is a conversation as the platform wants it; the page of its test suites may say more.")
        : end.Response;

    /// <summary>Assumed: the word for a failure, which no page shows, has one of these in it. Any other new word is looked at again until the deadline.</summary>
    private static bool IsFailure(ConversationImportStatus look) =>
        look.Status.Value.Contains("FAIL", StringComparison.OrdinalIgnoreCase) || look.Status.Value.Contains("ERROR", StringComparison.OrdinalIgnoreCase);

    private static bool Is(ConversationImportStatus look, string word) => string.Equals(look.Status.Value, word, StringComparison.OrdinalIgnoreCase);
}
