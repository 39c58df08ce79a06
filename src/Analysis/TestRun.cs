using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>One execution of a suite, loaded into memory. To measure a file of any size without loading it, see <see cref="RunAnalysis.FromAsync"/>.</summary>
public sealed partial class TestRun
{
    private TestRun(string name, RunInfo info, RunQuality quality, ImmutableArray<UtteranceResult> results)
    {
        Name = name;
        Info = info;
        Quality = quality;
        Results = results;
    }

    /// <summary>What reports call the run: the path it was loaded from, or the name the caller gave.</summary>
    public string Name { get; }

    /// <summary>The summary section of the file.</summary>
    public RunInfo Info { get; }

    /// <summary>What was odd about the file.</summary>
    public RunQuality Quality { get; }

    /// <summary>The assertions in the order of the file; at least one.</summary>
    public ImmutableArray<UtteranceResult> Results { get; }

    /// <summary>The assertions whose recorded verdict is not the one their intents make; the numbers follow the intents.</summary>
    public IEnumerable<UtteranceResult> OutcomeDisagreements => Results.Where(result => result.OutcomesDisagree);

    /// <summary>Loads a results file, plain or gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read; <see cref="ResultsReaderOptions.Default"/> when left out.</param>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    /// <exception cref="ResultsFormatException">The file cannot be read without guessing.</exception>
    public static TestRun Load(string path, ResultsReaderOptions? options = null)
    {
        using FileStream file = File.OpenRead(path);
        using ResultsReader reader = ResultsReader.Open(file, path, options ?? ResultsReaderOptions.Default);
        ImmutableArray<UtteranceResult> results = [.. reader.Results()];
        return new TestRun(path, reader.Info, reader.Quality, results);
    }

    /// <summary>Loads results from a stream, plain or gzip.</summary>
    /// <param name="stream">The file; it stays open.</param>
    /// <param name="name">What reports and error messages call it.</param>
    /// <param name="options">How it is read; <see cref="ResultsReaderOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">The file cannot be read without guessing.</exception>
    public static async Task<TestRun> LoadAsync(
        Stream stream, string? name = null, ResultsReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        await FromAsync(await ResultsReader.OpenAsync(stream, name, options, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Loads results from text that is already decoded.</summary>
    /// <param name="text">The file; it stays open.</param>
    /// <param name="name">What reports and error messages call it.</param>
    /// <param name="options">How it is read; <see cref="ResultsReaderOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">The text cannot be read without guessing.</exception>
    public static async Task<TestRun> LoadAsync(
        TextReader text, string? name = null, ResultsReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        await FromAsync(await ResultsReader.OpenAsync(text, name, options, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>A run made of results from elsewhere.</summary>
    /// <param name="results">The assertions.</param>
    /// <param name="name">What reports call the run.</param>
    /// <param name="info">Its summary section; none when left out.</param>
    public static TestRun From(IEnumerable<UtteranceResult> results, string? name = null, RunInfo? info = null) =>
        new(name ?? "results", info ?? RunInfo.Empty, new RunQuality(), [.. results]);

    /// <summary>The name and the number of assertions, for debuggers and notebooks.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Results.Length} assertions");

    private static async Task<TestRun> FromAsync(ResultsReader reader, CancellationToken cancellationToken)
    {
        await using (reader.ConfigureAwait(false))
        {
            ImmutableArray<UtteranceResult>.Builder results = ImmutableArray.CreateBuilder<UtteranceResult>();
            await foreach (UtteranceResult result in reader.ResultsAsync(cancellationToken).ConfigureAwait(false))
            {
                results.Add(result);
            }

            return new TestRun(reader.Name ?? "results", reader.Info, reader.Quality, results.DrainToImmutable());
        }
    }
}
