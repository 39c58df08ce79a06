using KoreBT.Client.Http;
using KoreBT.Client.Results;
using KoreBT.Client.Telemetry;

namespace KoreBT.Client;

/// <summary>Starts batch tests of one bot, follows them, and fetches their results.</summary>
/// <remarks>
/// Thread-safe; cheap to make and to forget: all clients share one pool of connections unless <see cref="BatchTestClientOptions.Transport"/> is set.
/// The token of the credential goes to the platform's own origin alone, never to the host of a results file.
/// For tests of your own code, derive from it: every member is virtual.
/// </remarks>
public class BatchTestClient
{
    private readonly Func<WantedFile, string?, Func<CancellationToken, Task<string>>, ResultsSource> _sourceOf;

    /// <summary>Talks to the bot <paramref name="botId"/> on <paramref name="host"/>. No call is made yet.</summary>
    /// <param name="host">Scheme and host of the platform, such as <c>https://platform.kore.ai</c>. Plain http is taken for loopback only.</param>
    /// <param name="botId">The bot id, also called stream id (<c>st-…</c>).</param>
    /// <param name="credential">Proves who calls; asked again whenever its token nears its end.</param>
    /// <param name="options">Null means the defaults of <see cref="BatchTestClientOptions"/>.</param>
    /// <exception cref="ArgumentException">The host is no absolute http or https address, or http beyond loopback; or the bot id is blank, <c>.</c> or <c>..</c>, or the options hold what cannot be sent.</exception>
    public BatchTestClient(Uri host, string botId, KoreCredential credential, BatchTestClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        PathSegment.Require(botId, nameof(botId));
        ArgumentNullException.ThrowIfNull(credential);
        Options = options ?? new();
        Options.Validate();
        BotId = botId;
        Origin origin = Origin.OfApi(host);
        HttpMessageHandler transport = ConnectTimeouts.Named(Options.Transport ?? SharedTransport.Instance);
        Api = new KoreApi(
            new HttpClient(new RetryHandler(Options, bufferBodies: true, new TokenHandler(credential, origin, Options.Log, transport)), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan },
            new KoreApiOptions { BaseAddress = origin.Address, Timeout = Timeout.InfiniteTimeSpan, TimeProvider = Options.TimeProvider });
        HttpClient files = new(new RetryHandler(Options, bufferBodies: false, transport), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        LinkPolicy links = new(origin, Options);
        _sourceOf = (file, link, freshLinkAsync) => new ResultsSource(files, links, file, link, Options, freshLinkAsync);
        Suites = new TestSuites(this);
        ConversationTests = new ConversationTests(this);
    }

    /// <summary>For mocks only.</summary>
    protected BatchTestClient()
    {
        Options = new();
        BotId = "";
        Api = null!;
        _sourceOf = null!;
        Suites = null!;
        ConversationTests = null!;
    }

    /// <summary>The bot whose suites are run.</summary>
    public string BotId { get; }

    /// <summary>The calls as the API document has them, with the same token, retries and connections. Null in a mock.</summary>
    public virtual KoreApi Api { get; }

    /// <summary>The suites of the bot: list, import, export, delete. Null in a mock that does not set it.</summary>
    public virtual TestSuites Suites { get; }

    /// <summary>The tests of whole conversations. Null in a mock that does not set it.</summary>
    public virtual ConversationTests ConversationTests { get; }

    internal BatchTestClientOptions Options { get; }

    /// <summary>Starts a run of a suite. The run goes on by itself, whether or not anybody waits for it.</summary>
    /// <param name="suiteName">The name of the suite as the platform shows it.</param>
    /// <param name="options">Null means the published version on the bot's NLP engine.</param>
    /// <param name="cancellationToken">Ends the call. A run that the platform has already accepted goes on.</param>
    /// <returns>The run, to be waited for; its <see cref="TestOperation{TRun}.RunId"/> is enough to resume in another process.</returns>
    /// <remarks>The call is sent once. It is sent again only when it provably never left this machine, as two calls start two runs.</remarks>
    /// <exception cref="ArgumentException">The suite name is blank, <c>.</c> or <c>..</c>, which cannot stand in a path.</exception>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot.</exception>
    /// <exception cref="RequestRefusedException">The platform refused the run, such as for an unknown suite.</exception>
    /// <exception cref="UnexpectedAnswerException">The answer is a redirect, which is not followed.</exception>
    /// <exception cref="ServiceUnreachableException">The call never left this machine.</exception>
    /// <exception cref="RunOutcomeUnknownException">The call left, and no answer says whether the run began.</exception>
    public virtual Task<BatchTestOperation> StartRunAsync(string suiteName, StartRunOptions? options = null, CancellationToken cancellationToken = default) =>
        Signals.UnderAsync("korebt.run.start", suiteName, null, async activity =>
        {
            BatchTestOperation operation = await StartAsync(suiteName, options ?? new(), cancellationToken).ConfigureAwait(false);
            activity?.SetTag("korebt.run_id", operation.RunId);
            Log.Started(Options.Log, operation.RunId, suiteName);
            return operation;
        });

    /// <summary>Takes up a run that was started earlier or elsewhere. Makes no call: whether the run exists shows at the first look.</summary>
    /// <param name="suiteName">The suite that was run.</param>
    /// <param name="runId">The id of the run (<c>tr-…</c>).</param>
    /// <exception cref="ArgumentException">An argument is blank, <c>.</c> or <c>..</c>, which cannot stand in a path.</exception>
    public virtual BatchTestOperation GetOperation(string suiteName, string runId) => new(this, suiteName, runId, isKnown: false);

    /// <summary>Opens the results CSV of a run, from its first byte, as the file host sends it.</summary>
    /// <param name="run">A run that <see cref="TestOperation{TRun}.WaitForCompletionAsync"/> returned.</param>
    /// <param name="cancellationToken">Ends the call; reading the stream has tokens of its own.</param>
    /// <returns>A stream that can be read once, forwards. A connection lost half way is an <see cref="IOException"/> on reading.</returns>
    /// <remarks>
    /// Links live for a short time. When the host refuses one, a fresh link is asked for, up to three times. Up to five redirects are followed, each under the rules
    /// of a link. Of a host that does not say how long the file is, a broken connection looks like the end: <see cref="DownloadResultsAsync"/> tells the two apart.
    /// </remarks>
    /// <exception cref="DownloadRefusedException">The link leads where this client does not go; see <see cref="BatchTestClientOptions.AllowHttpDownload"/> and <see cref="BatchTestClientOptions.DownloadHosts"/>.</exception>
    /// <exception cref="LinkExpiredException">The host refused every link.</exception>
    /// <exception cref="DownloadFailedException">The run has no results, or the host did not hand them out.</exception>
    public virtual async Task<Stream> OpenResultsAsync(BatchTestRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        HttpResponseMessage response = await SourceOf(run).OpenAsync(0, null, cancellationToken).ConfigureAwait(false);
        return response.Content.Headers.ContentEncoding.All(static encoding => encoding == "identity")
            ? await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false)
            : throw new DownloadFailedException(run.RunId, "the file host sent it packed, although it was asked not to. Save it to a file instead, which unpacks it and finds out whether all of it came.");
    }

    /// <summary>Saves the results CSV of a run. The file is complete or absent, never half: it gets its name when its last byte is on the disk.</summary>
    /// <param name="run">A run that <see cref="TestOperation{TRun}.WaitForCompletionAsync"/> returned.</param>
    /// <param name="path">Where to. An existing file is replaced when the new one is complete.</param>
    /// <param name="cancellationToken">Ends the download and removes what was fetched.</param>
    /// <returns>What was saved. Look at <see cref="ResultsDownload.CountsAgree"/>: records may be missing from a file that came whole.</returns>
    /// <remarks>
    /// A connection that breaks is taken up at the byte where it broke when the host allows it, and else from the beginning. A file whose end cannot be told from a broken
    /// connection is refused, unless it holds the utterances that the platform says it asked. A digest that the host names is checked.
    /// </remarks>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="IOException">The folder cannot be written to, or the disk is full.</exception>
    /// <exception cref="DownloadRefusedException">See <see cref="OpenResultsAsync"/>.</exception>
    /// <exception cref="DownloadIncompleteException">The connection broke again and again or was silent for <see cref="BatchTestClientOptions.AttemptTimeout"/>, or what came is empty, cut off or damaged.</exception>
    /// <exception cref="DownloadFailedException">See <see cref="OpenResultsAsync"/>; also when the file is larger than <see cref="BatchTestClientOptions.MaxDownloadBytes"/>.</exception>
    public virtual async Task<ResultsDownload> DownloadResultsAsync(BatchTestRun run, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return await Signals.UnderAsync(
            "korebt.results.download",
            run.SuiteName,
            run.RunId,
            _ => new ResultsSaving(SourceOf(run), run, Options).SaveAsync(path, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Deletes a run and its results on the platform.</summary>
    /// <param name="suiteName">The suite that was run.</param>
    /// <param name="runId">The id of the run (<c>tr-…</c>).</param>
    /// <param name="cancellationToken">Ends the call; the run may be gone already.</param>
    /// <remarks>The call is sent once. What becomes of a run that goes on is not documented; no call stops one.</remarks>
    /// <exception cref="ArgumentException">An argument is blank, <c>.</c> or <c>..</c>, which cannot stand in a path.</exception>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot.</exception>
    /// <exception cref="RequestRefusedException">The platform refused, such as for an unknown run.</exception>
    /// <exception cref="ServiceUnreachableException">The call never left this machine.</exception>
    /// <exception cref="OutcomeUnknownException">The call left, and no answer says whether the run is gone.</exception>
    public virtual async Task DeleteRunAsync(string suiteName, string runId, CancellationToken cancellationToken = default)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        PathSegment.Require(runId, nameof(runId));
        await OnceAsync(
            Effect.Delete($"run {runId} of suite '{suiteName}'"),
            configure => Api.DeleteTestRunAsync(Options.PathPrefix, BotId, suiteName, runId, new DeleteTestRunOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a call that changes something.</summary>
    /// <param name="effect">What it changes.</param>
    /// <param name="call">The call, given what its options have as <c>Configure</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal Task<T> OnceAsync<T>(Effect effect, Func<Action<HttpRequestMessage>, Task<T>> call, CancellationToken cancellationToken)
    {
        CallRecord record = new(Options.TimeProvider);
        return ServiceCall.OnceAsync(effect, record, () => call(record.Attach), cancellationToken);
    }

    internal ResultsSource SourceOf(WantedFile file, string? link, Func<CancellationToken, Task<string>> freshLinkAsync) => _sourceOf(file, link, freshLinkAsync);

    internal Task<RunStatus> GetStatusAsync(string suiteName, string runId, CallRecord call, CancellationToken cancellationToken) =>
        ServiceCall.RepeatableAsync(
            $"asking for the status of run {runId} of suite '{suiteName}'",
            runId,
            call,
            () => StatusSalvage.OrAsync(Options.Log, Api.GetTestRunStatusAsync(Options.PathPrefix, BotId, suiteName, runId, new GetTestRunStatusOptions { BotLanguage = Options.Language, Configure = call.Attach }, cancellationToken)));

    private async Task<BatchTestOperation> StartAsync(string suiteName, StartRunOptions options, CancellationToken cancellationToken)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        RunAccepted accepted = await OnceAsync(
            Effect.Start(suiteName),
            configure => Api.RunTestSuiteAsync(
                Options.PathPrefix, BotId, suiteName, new RunRequest { Version = options.Version, Engine = options.Engine }, new RunTestSuiteOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return PathSegment.IsUsable(accepted.RequestId)
            ? new BatchTestOperation(this, suiteName, accepted.RequestId, isKnown: true)
            : throw new RunOutcomeUnknownException($"The platform accepted a run of suite '{suiteName}' and named it '{accepted.RequestId}', which is no id to ask for it by. Look for it in the list of runs of the suite.");
    }

    private ResultsSource SourceOf(BatchTestRun run) => _sourceOf(WantedFile.ResultsOf(run.RunId), run.ResultsLink, token => FreshLinkAsync(run, token));

    /// <summary>Looks at the run again, as patiently as for its end: results that are there must not be lost to a bad minute.</summary>
    private async Task<string> FreshLinkAsync(BatchTestRun run, CancellationToken cancellationToken)
    {
        BatchTestRun again = await new BatchTestOperation(this, run.SuiteName, run.RunId, isKnown: true).WaitForCompletionAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return again.ResultsLink ?? throw new DownloadFailedException(run.RunId, "the platform offers no results file for it. A cancelled run has none; otherwise try again in a minute.");
    }
}
