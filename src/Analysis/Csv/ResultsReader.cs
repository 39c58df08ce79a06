using System.Runtime.CompilerServices;

namespace KoreBT.Analysis;

/// <summary>
/// Reads a results file assertion by assertion, in memory that does not grow with the file. The file is UTF-8, or UTF-16 with byte order
/// mark, plain or gzip; its table is found under the summary section by the names of its columns (<c>docs/results-csv.md</c>).
/// </summary>
public sealed class ResultsReader : IAsyncDisposable, IDisposable
{
    private readonly StrictCsv _csv;
    private readonly ResultsParser _parser;
    private readonly Stream _decoded;
    private bool _isRead;

    private ResultsReader(Stream decoded, ReadOnlyMemory<byte> head, string? name, ResultsReaderOptions options)
    {
        _csv = new StrictCsv(decoded, name, options.Separator ?? SeparatorFinder.Find(head, options.Map));
        _parser = new ResultsParser(_csv, options);
        _decoded = decoded;
        Rules = options.Rules;
    }

    /// <summary>The file as the caller named it; null when it has no name.</summary>
    public string? Name => _csv.FileName;

    /// <summary>The summary section above the table.</summary>
    public RunInfo Info => _parser.Info;

    /// <summary>What was odd about the file; complete when the last result has been read.</summary>
    public RunQuality Quality => _parser.Quality;

    /// <summary>Reads every assertion of a stream. Use <see cref="OpenAsync(Stream, string?, ResultsReaderOptions?, CancellationToken)"/> to see summary and findings too.</summary>
    /// <param name="stream">The file; it is read forward only and stays open.</param>
    /// <param name="name">What error messages call the file.</param>
    /// <param name="options">How it is read; <see cref="ResultsReaderOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">The file cannot be read without guessing.</exception>
    public static async IAsyncEnumerable<UtteranceResult> ReadAsync(
        Stream stream, string? name = null, ResultsReaderOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ResultsReader reader = await OpenAsync(stream, name, options, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await foreach (UtteranceResult result in reader.ResultsAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }
        }
    }

    /// <summary>Reads the summary section and the header of a stream.</summary>
    /// <param name="stream">The file; it is read forward only and stays open.</param>
    /// <param name="name">What error messages call the file.</param>
    /// <param name="options">How it is read; <see cref="ResultsReaderOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">The stream is empty, is not text, or holds no results table.</exception>
    public static async Task<ResultsReader> OpenAsync(
        Stream stream, string? name = null, ResultsReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (Stream text, ReadOnlyMemory<byte> head) = await ResultsStream.OpenAsync(stream, name, cancellationToken).ConfigureAwait(false);
        ResultsReader reader = new(text, head, name, options ?? ResultsReaderOptions.Default);
        while (await reader._csv.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (reader._parser.FindTable())
            {
                return reader;
            }
        }

        throw reader.WithoutTable();
    }

    /// <summary>Reads the summary section and the header of text that is already decoded.</summary>
    /// <param name="text">The file; it is read forward only and stays open.</param>
    /// <param name="name">What error messages call the file.</param>
    /// <param name="options">How it is read; <see cref="ResultsReaderOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">The text is empty or holds no results table.</exception>
    public static Task<ResultsReader> OpenAsync(
        TextReader text, string? name = null, ResultsReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OpenAsync(new TextStream(text), name, options, cancellationToken);
    }

    /// <summary>The assertions in the order of the file. Can be enumerated once.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">A row cannot be read without guessing, or the file is cut off.</exception>
    /// <exception cref="InvalidOperationException">The assertions were read before.</exception>
    public async IAsyncEnumerable<UtteranceResult> ResultsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StartOnce();
        while (await _csv.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_parser.Add() is { } result)
            {
                yield return result;
            }
        }

        yield return _parser.Last();
    }

    /// <summary>Releases the buffers; the stream stays the caller's.</summary>
    public void Dispose()
    {
        _csv.Dispose();
        _decoded.Dispose();
    }

    /// <summary>Releases the buffers; the stream stays the caller's.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>How verdicts come about.</summary>
    internal OutcomeRules Rules { get; }

    /// <summary>What the numbers of answers stand for that a sink is given.</summary>
    internal IReadOnlyList<Answer> Answers => _parser.Answers;

    /// <summary>Gives every assertion to a sink, in the place of <see cref="ResultsAsync"/> and several times as fast.</summary>
    /// <exception cref="ResultsFormatException">A row cannot be read without guessing, or the file is cut off.</exception>
    /// <exception cref="InvalidOperationException">The assertions were read before.</exception>
    internal async Task ReadIntoAsync(IAssertionSink sink, CancellationToken cancellationToken)
    {
        StartOnce();
        while (await _csv.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _parser.Add(sink);
        }

        _parser.Last(sink);
    }

    /// <summary>The blocking form of <see cref="OpenAsync(Stream, string?, ResultsReaderOptions?, CancellationToken)"/>, for <see cref="TestRun.Load"/> alone.</summary>
    internal static ResultsReader Open(Stream stream, string? name, ResultsReaderOptions options)
    {
        (Stream text, ReadOnlyMemory<byte> head) = ResultsStream.Open(stream, name);
        ResultsReader reader = new(text, head, name, options);
        while (reader._csv.Read())
        {
            if (reader._parser.FindTable())
            {
                return reader;
            }
        }

        throw reader.WithoutTable();
    }

    /// <summary>The blocking form of <see cref="ResultsAsync"/>, for <see cref="TestRun.Load"/> alone.</summary>
    internal IEnumerable<UtteranceResult> Results()
    {
        StartOnce();
        while (_csv.Read())
        {
            if (_parser.Add() is { } result)
            {
                yield return result;
            }
        }

        yield return _parser.Last();
    }

    private void StartOnce()
    {
        if (_isRead)
        {
            throw new InvalidOperationException("The results have been read already; open the file again.");
        }

        _isRead = true;
    }

    private ResultsFormatException WithoutTable()
    {
        Dispose();
        return _parser.NoTable();
    }
}
