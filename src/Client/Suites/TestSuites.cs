using System.Globalization;
using System.Runtime.CompilerServices;
using KoreBT.Client.Http;
using KoreBT.Client.Results;

namespace KoreBT.Client;

/// <summary>The suites of one bot: list, import, export, delete. Got from <see cref="BatchTestClient.Suites"/>.</summary>
/// <remarks>
/// Thread-safe. Calls that change something are sent once; they are sent again only when they provably never left this machine. For tests of your own code, derive from it: every
/// member is virtual.
/// </remarks>
public class TestSuites
{
    private const int PageSize = 50;
    private readonly BatchTestClient _client;

    internal TestSuites(BatchTestClient client) => _client = client;

    /// <summary>For mocks only.</summary>
    protected TestSuites() => _client = null!;

    private BatchTestClientOptions Options => _client.Options;

    /// <summary>Lists the suites, the built-in ones among them, page by page as they are asked for.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot, or the app lacks the scope "Batch Tests Management".</exception>
    /// <exception cref="UnexpectedAnswerException">The answer is not what the API document promises, or a page says that there is more and brings nothing new.</exception>
    /// <exception cref="BatchTestException">The platform refused the call, or could not be reached.</exception>
    public virtual async IAsyncEnumerable<SuiteInfo> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        int skip = 0;
        bool hasMore = true;
        while (hasMore)
        {
            TestSuiteList page = await PageAsync(skip, cancellationToken).ConfigureAwait(false);
            int before = seen.Count;
            foreach ((string id, TestSuite suite) in page.AdditionalProperties.OrderBy(static member => member.Key, StringComparer.Ordinal))
            {
                if (seen.Add(id))
                {
                    yield return SuiteInfo.Of(id, suite);
                }
            }

            hasMore = page.MoreAvailable == true;
            if (hasMore && seen.Count == before)
            {
                throw new UnexpectedAnswerException(string.Create(CultureInfo.InvariantCulture, $"The platform says that there are more than {seen.Count} suites, and the page that begins after {skip} brings none that is new. Listing ends here, as it might go on for ever. Try again; if it stays so, tell the platform's support."), 200);
            }

            skip += page.AdditionalProperties.Count;
        }
    }

    /// <summary>Makes a suite on the platform, or replaces one.</summary>
    /// <param name="suite">The cases. They are checked first, and sent as JSON.</param>
    /// <param name="name">The name of the suite.</param>
    /// <param name="options">Null means a new suite for the NLP engine.</param>
    /// <param name="cancellationToken">Ends the calls. An import that the platform has accepted stays.</param>
    /// <returns>The suite as the platform has it now.</returns>
    /// <remarks>Two calls: one uploads the file, one makes a suite of it. Assumed: as in the platform's editor, a new suite is run at once, against both versions of the bot.</remarks>
    /// <exception cref="ArgumentException">The name is blank, <c>.</c> or <c>..</c>: no run could name the suite.</exception>
    /// <exception cref="SuiteFormatException">The platform would not take the suite. Nothing was sent.</exception>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot, or the app lacks the scope "Batch Tests Management".</exception>
    /// <exception cref="RequestRefusedException">The platform refused a call.</exception>
    /// <exception cref="ServiceUnreachableException">A call never left this machine.</exception>
    /// <exception cref="OutcomeUnknownException">A call left, and no answer says what became of it; the message says of which one.</exception>
    public virtual Task<ImportedTestSuite> ImportAsync(TestSuiteFile suite, string name, ImportSuiteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        PathSegment.Require(name, nameof(name));
        return ImportAsync(suite.ToBytes(SuiteFormat.Json, name), SuiteFormat.Json, name, options, cancellationToken);
    }

    /// <summary>Makes a suite on the platform, or replaces one, from a file, which is sent as it is.</summary>
    /// <param name="path">The file; the end of its name tells the format. It is checked first.</param>
    /// <param name="name">The name of the suite.</param>
    /// <param name="options">Null means a new suite for the NLP engine.</param>
    /// <param name="cancellationToken">Ends the calls. An import that the platform has accepted stays.</param>
    /// <returns>The suite as the platform has it now.</returns>
    /// <exception cref="ArgumentException">The name is blank, <c>.</c> or <c>..</c>; or the path does not end with <c>.json</c> or <c>.csv</c>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BatchTestException">As for <see cref="ImportAsync(TestSuiteFile, string, ImportSuiteOptions?, CancellationToken)"/>.</exception>
    public virtual async Task<ImportedTestSuite> ImportAsync(string path, string name, ImportSuiteOptions? options = null, CancellationToken cancellationToken = default)
    {
        PathSegment.Require(name, nameof(name));
        SuiteFormat format = TestSuiteFile.FormatOf(path);
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> bytes = await SuiteBytes.ReadAsync(file, cancellationToken).ConfigureAwait(false);
            TestSuiteFile.Parse(bytes, format, path);
            return await ImportAsync(bytes, format, name, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches the cases of a custom suite.</summary>
    /// <param name="suiteName">The name of the suite.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The cases. The platform exports those that came from an uploaded file, not those typed in by hand.</returns>
    /// <exception cref="ArgumentException">The suite name is blank, <c>.</c> or <c>..</c>.</exception>
    /// <exception cref="SuiteFormatException">What came is no suite as this library knows it. <see cref="ExportAsync(string, string, CancellationToken)"/> saves it as it is.</exception>
    /// <exception cref="RequestRefusedException">The platform refused, such as for a built-in suite.</exception>
    /// <exception cref="DownloadFailedException">The file could not be had, or not whole.</exception>
    /// <exception cref="DownloadRefusedException">The link leads where this client does not go.</exception>
    /// <exception cref="BatchTestException">The platform refused the call, or could not be reached.</exception>
    public virtual async Task<TestSuiteFile> ExportAsync(string suiteName, CancellationToken cancellationToken = default)
    {
        FileStream file = CompleteFile.Scratch(Path.Combine(Path.GetTempPath(), "korebt-export"));
        await using (file.ConfigureAwait(false))
        {
            await ReceiveAsync(suiteName, file, cancellationToken).ConfigureAwait(false);
            return await LoadAsync(suiteName, file, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves the cases of a custom suite as the platform sends them. The file is complete or absent, never half.</summary>
    /// <param name="suiteName">The name of the suite.</param>
    /// <param name="path">Where to. An existing file is replaced when the new one is complete.</param>
    /// <param name="cancellationToken">Ends the calls and removes what was fetched.</param>
    /// <exception cref="ArgumentException">The suite name is blank, <c>.</c> or <c>..</c>, or the path is blank.</exception>
    /// <exception cref="IOException">The folder cannot be written to, or the disk is full.</exception>
    /// <exception cref="BatchTestException">As for <see cref="ExportAsync(string, CancellationToken)"/>; the file is no reason for an error unless its end cannot be told from a broken connection.</exception>
    public virtual async Task ExportAsync(string suiteName, string path, CancellationToken cancellationToken = default)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        await CompleteFile.WriteAsync(path, async file =>
        {
            if (!await ReceiveAsync(suiteName, file, cancellationToken).ConfigureAwait(false))
            {
                await RequireWholeAsync(suiteName, file, cancellationToken).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Deletes a custom suite. Assumed: its runs go with it.</summary>
    /// <param name="suiteName">The name of the suite.</param>
    /// <param name="cancellationToken">Ends the call; the suite may be gone already.</param>
    /// <exception cref="ArgumentException">The suite name is blank, <c>.</c> or <c>..</c>.</exception>
    /// <exception cref="AuthenticationFailedException">The platform does not accept the token for this bot, or the app lacks the scope "Batch Tests Management".</exception>
    /// <exception cref="RequestRefusedException">The platform refused, such as for an unknown or a built-in suite.</exception>
    /// <exception cref="ServiceUnreachableException">The call never left this machine.</exception>
    /// <exception cref="OutcomeUnknownException">The call left, and no answer says whether the suite is gone.</exception>
    public virtual async Task DeleteAsync(string suiteName, CancellationToken cancellationToken = default)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        await _client.OnceAsync(
            Effect.Delete($"suite '{suiteName}'"),
            configure => _client.Api.DeleteTestSuiteAsync(Options.PathPrefix, _client.BotId, suiteName, new DeleteTestSuiteOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A suite that can be read was not cut off: JSON ends with a bracket.</summary>
    private static async Task RequireWholeAsync(string suiteName, FileStream file, CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(suiteName, file, cancellationToken).ConfigureAwait(false);
        }
        catch (SuiteFormatException unreadable)
        {
            throw new DownloadIncompleteException(WantedFile.ExportOf(suiteName), "the file host did not say how long the file is, and what came is no whole suite, so that it may be cut off. Nothing was kept; try again.", unreadable);
        }
    }

    private static Task<TestSuiteFile> LoadAsync(string suiteName, FileStream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return TestSuiteFile.LoadAsync(file, SuiteFormat.Json, $"the export of suite '{suiteName}'", cancellationToken);
    }

    private Task<TestSuiteList> PageAsync(int skip, CancellationToken cancellationToken)
    {
        CallRecord call = new(Options.TimeProvider);
        return ServiceCall.RepeatableAsync(
            "listing the suites",
            null,
            call,
            () => _client.Api.ListTestSuitesAsync(Options.PathPrefix, _client.BotId, new ListTestSuitesOptions { Skip = skip, Limit = PageSize, BotLanguage = Options.Language, Configure = call.Attach }, cancellationToken));
    }

    private async Task<ImportedTestSuite> ImportAsync(ReadOnlyMemory<byte> bytes, SuiteFormat format, string name, ImportSuiteOptions? options, CancellationToken cancellationToken)
    {
        options ??= new();
        FileType type = format == SuiteFormat.Json ? FileType.Json : FileType.Csv;
        ImportRequest request = new()
        {
            FileName = await SuiteUpload.SendAsync(_client, name, bytes, type, cancellationToken).ConfigureAwait(false),
            FileType = type,
            ImportType = options.Replace ? ImportType.Update : ImportType.New,
            Delimiter = ",",
            Name = name,
            Description = options.Description,
            Engine = options.Engine,
        };
        return await _client.OnceAsync(
            Effect.Import(name),
            configure => _client.Api.ImportTestSuiteAsync(Options.PathPrefix, _client.BotId, request, new ImportTestSuiteOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <returns>True when the host told how long the file is.</returns>
    private Task<bool> ReceiveAsync(string suiteName, FileStream file, CancellationToken cancellationToken)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        ResultsSource source = _client.SourceOf(WantedFile.ExportOf(suiteName), null, token => LinkAsync(suiteName, token));
        return PlainFile.ReceiveAsync(source, file, Options, cancellationToken);
    }

    private async Task<string> LinkAsync(string suiteName, CancellationToken cancellationToken)
    {
        ExportedTestSuite export = await _client.OnceAsync(
            Effect.Export(suiteName),
            configure => _client.Api.ExportTestSuiteAsync(Options.PathPrefix, _client.BotId, suiteName, new ExportTestSuiteOptions { BotLanguage = Options.Language, Configure = configure }, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return export.DownloadUrl;
    }
}
