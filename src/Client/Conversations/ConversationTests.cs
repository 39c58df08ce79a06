using KoreBT.Client.Http;
using KoreBT.Client.Polling;

namespace KoreBT.Client;

/// <summary>Tests of whole conversations of one bot: import, run, delete. Got from <see cref="BatchTestClient.ConversationTests"/>.</summary>
/// <remarks>
/// Thread-safe. Calls that change something are sent once; they are sent again only when they provably never left this machine. For tests of your own code, derive from it: every
/// member is virtual.
/// </remarks>
public class ConversationTests
{
    private readonly BatchTestClient _client;

    internal ConversationTests(BatchTestClient client) => _client = client;

    /// <summary>For mocks only.</summary>
    protected ConversationTests() => _client = null!;

    private BatchTestClientOptions Options => _client.Options;

    /// <summary>Starts a run of a conversation suite. The run goes on by itself, whether or not anybody waits for it.</summary>
    /// <param name="suiteName">The name of the suite.</param>
    /// <param name="userEmail">The e-mail address of the owner of the bot, or of a developer with whom it is shared.</param>
    /// <param name="version">Which version of the bot to talk to. Null means the published one.</param>
    /// <param name="cancellationToken">Ends the call. A run that the platform has already accepted goes on.</param>
    /// <returns>The run, to be waited for.</returns>
    /// <exception cref="ArgumentException">The suite name is blank, <c>.</c> or <c>..</c>, or the address is blank.</exception>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot, or the app lacks the scope "Conversation Tests Execution".</exception>
    /// <exception cref="RequestRefusedException">The platform refused the run, such as for an unknown suite.</exception>
    /// <exception cref="ServiceUnreachableException">The call never left this machine.</exception>
    /// <exception cref="RunOutcomeUnknownException">The call left, and no answer says whether the run began.</exception>
    public virtual async Task<ConversationTestOperation> StartRunAsync(string suiteName, string userEmail, BotVersion? version = null, CancellationToken cancellationToken = default)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        ArgumentException.ThrowIfNullOrWhiteSpace(userEmail);
        ConversationRunRequest request = new() { Version = version ?? BotVersion.Published, UserEmailId = userEmail };
        ConversationRunAccepted accepted = await _client.OnceAsync(
            Effect.Start(suiteName),
            configure => _client.Api.RunConversationTestSuiteAsync(
                Options.PathPrefix, _client.BotId, suiteName, request, new RunConversationTestSuiteOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return PathSegment.IsUsable(accepted.TestRunId)
            ? new ConversationTestOperation(_client, suiteName, accepted.TestRunId, isKnown: true)
            : throw new RunOutcomeUnknownException($"The platform accepted a run of suite '{suiteName}' and named it '{accepted.TestRunId}', which is no id to ask for it by. Look for it in the list of runs of the suite.");
    }

    /// <summary>Takes up a run that was started earlier or elsewhere. Makes no call: whether the run exists shows at the first look.</summary>
    /// <param name="suiteName">The suite that was run.</param>
    /// <param name="runId">The id of the run (<c>ctr-…</c>).</param>
    /// <exception cref="ArgumentException">An argument is blank, <c>.</c> or <c>..</c>, which cannot stand in a path.</exception>
    public virtual ConversationTestOperation GetOperation(string suiteName, string runId) => new(_client, suiteName, runId, isKnown: false);

    /// <summary>Makes a conversation suite from a file, and waits until the platform is through with it.</summary>
    /// <param name="file">The JSON of the suite; its form is not documented, so it is sent unchecked. It is read to its end and stays open.</param>
    /// <param name="name">The name of the suite.</param>
    /// <param name="userEmail">The e-mail address of the owner of the bot or account.</param>
    /// <param name="options">Null means without description and tags.</param>
    /// <param name="cancellationToken">Ends the calls and the wait. An import that the platform has accepted goes on.</param>
    /// <returns>The suite; null when the platform says that it is made and does not show it.</returns>
    /// <exception cref="ArgumentException">The name is blank, <c>.</c> or <c>..</c>, the address is blank, or the file has more than <see cref="TestSuiteFile.MaxBytes"/> bytes.</exception>
    /// <exception cref="ImportFailedException">The platform could not make a suite of the file.</exception>
    /// <exception cref="OutcomeUnknownException">A call left without an answer, or the import was not over within <see cref="BatchTestClientOptions.RunTimeout"/>; the message says which.</exception>
    /// <exception cref="BatchTestException">The platform refused a call, or could not be reached.</exception>
    public virtual async Task<ConversationSuite?> ImportAsync(Stream file, string name, string userEmail, ImportConversationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        PathSegment.Require(name, nameof(name));
        ArgumentException.ThrowIfNullOrWhiteSpace(userEmail);
        options ??= new();
        ReadOnlyMemory<byte> bytes = await SuiteBytes.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        if (bytes.Length > TestSuiteFile.MaxBytes)
        {
            throw new ArgumentException($"The file has more than {TestSuiteFile.MaxBytes >> 20} MiB. Check that it is the right one.", nameof(file));
        }

        ConversationImportRequest request = new()
        {
            FileName = await SuiteUpload.SendAsync(_client, name, bytes, FileType.Json, cancellationToken).ConfigureAwait(false),
            Name = name,
            UserEmailId = userEmail,
            Description = options.Description,
            Tags = options.Tags,
        };
        ConversationImportAccepted accepted = await _client.OnceAsync(
            Effect.Import(name),
            configure => _client.Api.ImportConversationTestSuiteAsync(
                Options.PathPrefix, _client.BotId, request, new ImportConversationTestSuiteOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        if (!PathSegment.IsUsable(accepted.DsId))
        {
            throw new OutcomeUnknownException($"The platform accepted the import of suite '{name}' and named it '{accepted.DsId}', which is no id to ask for it by. Look at the list of suites later.");
        }

        ConversationImport import = new(_client, name, accepted.DsId);
        ConversationImportStatus? last = null;
        await foreach (ConversationImportStatus look in new PollLoop<ConversationImportStatus>(import, Options).WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            last = look;
        }

        return import.SuiteOf(last!);
    }

    /// <summary>Deletes conversation suites.</summary>
    /// <param name="suiteNames">Their names; at least one. Assumed: an unknown one refuses the call, and nothing is deleted.</param>
    /// <param name="cancellationToken">Ends the call; the suites may be gone already.</param>
    /// <exception cref="ArgumentException">There is no name, or a blank one.</exception>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot, or the app lacks the scope "Conversation Tests Management".</exception>
    /// <exception cref="RequestRefusedException">The platform refused, such as for an unknown suite.</exception>
    /// <exception cref="ServiceUnreachableException">The call never left this machine.</exception>
    /// <exception cref="OutcomeUnknownException">The call left, and no answer says whether the suites are gone.</exception>
    public virtual async Task DeleteAsync(IReadOnlyList<string> suiteNames, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(suiteNames);
        if (suiteNames.Count == 0 || suiteNames.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Name at least one suite, and none by a blank.", nameof(suiteNames));
        }

        await _client.OnceAsync(
            Effect.Delete($"the conversation suites '{string.Join("', '", suiteNames)}'"),
            configure => _client.Api.DeleteConversationTestSuitesAsync(
                Options.PathPrefix, _client.BotId, new ConversationDeleteRequest { TestSuiteNames = suiteNames }, new DeleteConversationTestSuitesOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }
}
