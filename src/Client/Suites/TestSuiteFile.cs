using KoreBT.Client.Http;

namespace KoreBT.Client;

/// <summary>
/// A suite as a file: read, checked, written, and turned from one format into the other. What may be wrong with one is listed in <c>docs/suites.md</c>.
/// </summary>
/// <remarks>
/// Reading finds all problems at once, each with its line. Writing is exact: the same cases always give the same bytes, and what the format cannot hold is an error
/// before a byte is written. Files are UTF-8 without byte order mark, lines end with a line feed.
/// </remarks>
public sealed class TestSuiteFile
{
    /// <summary>The largest file that is read, in bytes: 32 MiB.</summary>
    public const int MaxBytes = 32 << 20;

    /// <summary>The most utterances that the platform takes in one file.</summary>
    public const int MaxUtterances = 1_000;

    /// <summary>The longest utterance that the platform takes, in UTF-16 units. Assumed: the platform counts them so, as JavaScript does.</summary>
    public const int MaxUtteranceLength = 3_000;

    /// <summary>The most alternatives of one utterance in the platform's own editor.</summary>
    public const int MaxAlternatives = 3;

    /// <summary>A suite made by a program. Nothing is checked yet; <see cref="Check(SuiteFormat)"/> and every way of saving do.</summary>
    /// <param name="cases">The utterances, in order.</param>
    public TestSuiteFile(IEnumerable<SuiteCase> cases)
        : this([.. cases], [])
    {
    }

    private TestSuiteFile(IReadOnlyList<SuiteCase> cases, IReadOnlyList<SuiteProblem> warnings) => (Cases, Warnings) = (cases, warnings);

    /// <summary>The utterances, in the order of the file.</summary>
    public IReadOnlyList<SuiteCase> Cases { get; }

    /// <summary>What was suspicious about the file that this was read from. Empty for a suite made by a program.</summary>
    public IReadOnlyList<SuiteProblem> Warnings { get; }

    /// <summary>The format that a name ends with.</summary>
    /// <param name="path">A path that ends with <c>.json</c> or <c>.csv</c>, in any capitals.</param>
    /// <exception cref="ArgumentException">It ends otherwise.</exception>
    public static SuiteFormat FormatOf(string path) => Path.GetExtension(path)?.ToUpperInvariant() switch
    {
        ".JSON" => SuiteFormat.Json,
        ".CSV" => SuiteFormat.Csv,
        _ => throw new ArgumentException($"'{path}' does not say its format. Let the name end with .json or .csv.", nameof(path)),
    };

    /// <summary>Reads a suite.</summary>
    /// <param name="path">The file; the end of its name tells the format.</param>
    /// <exception cref="ArgumentException">See <see cref="FormatOf"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="SuiteFormatException">The platform would not take the file, or misread it.</exception>
    public static TestSuiteFile Load(string path)
    {
        SuiteFormat format = FormatOf(path);
        using FileStream file = File.OpenRead(path);
        return Parse(SuiteBytes.Read(file), format, path);
    }

    /// <summary>Reads a suite.</summary>
    /// <param name="stream">The file; it is read to its end and stays open.</param>
    /// <param name="format">Its format.</param>
    /// <param name="name">What error messages call it. Default: "the suite".</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SuiteFormatException">The platform would not take the file, or misread it.</exception>
    public static async Task<TestSuiteFile> LoadAsync(Stream stream, SuiteFormat format, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Parse(await SuiteBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false), format, name);
    }

    /// <summary>Lists what is wrong or suspicious in a file, in its order. Of each kind at most 1,000 are listed.</summary>
    /// <param name="path">The file; the end of its name tells the format.</param>
    /// <exception cref="ArgumentException">See <see cref="FormatOf"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IReadOnlyList<SuiteProblem> Check(string path)
    {
        SuiteFormat format = FormatOf(path);
        using FileStream file = File.OpenRead(path);
        return Read(SuiteBytes.Read(file), format).Problems.InOrder;
    }

    /// <summary>Lists what is wrong or suspicious in a file, in its order. Of each kind at most 1,000 are listed.</summary>
    /// <param name="stream">The file; it is read to its end and stays open.</param>
    /// <param name="format">Its format.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyList<SuiteProblem>> CheckAsync(Stream stream, SuiteFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(await SuiteBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false), format).Problems.InOrder;
    }

    /// <summary>Lists what is wrong or suspicious in this suite, and what the format cannot hold. Lines are those of the file that saving would write.</summary>
    /// <param name="format">The format to be written.</param>
    public IReadOnlyList<SuiteProblem> Check(SuiteFormat format) => Written(format).Problems.InOrder;

    /// <summary>Writes the suite. An existing file is replaced when the new one is complete.</summary>
    /// <param name="path">Where to; the end of the name tells the format.</param>
    /// <param name="cancellationToken">Stops writing; nothing is left.</param>
    /// <exception cref="ArgumentException">See <see cref="FormatOf"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="SuiteFormatException">The platform would not take the suite, or the format cannot hold it. Nothing was written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        byte[] bytes = ToBytes(FormatOf(path), path);
        await CompleteFile.WriteAsync(path, file => file.WriteAsync(bytes, cancellationToken).AsTask()).ConfigureAwait(false);
    }

    /// <summary>Writes the suite.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="format">In which format.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="SuiteFormatException">The platform would not take the suite, or the format cannot hold it. Nothing was written.</exception>
    public async Task SaveAsync(Stream stream, SuiteFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(ToBytes(format, null), cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="SuiteFormatException">The bytes are no suite.</exception>
    internal static TestSuiteFile Parse(ReadOnlyMemory<byte> bytes, SuiteFormat format, string? name)
    {
        (IReadOnlyList<SuiteCase> cases, SuiteProblems problems) = Read(bytes, format);
        return problems.HasErrors ? throw new SuiteFormatException(name ?? "the suite", problems.InOrder) : new(cases, problems.InOrder);
    }

    /// <exception cref="SuiteFormatException">The platform would not take the suite, or the format cannot hold it.</exception>
    internal byte[] ToBytes(SuiteFormat format, string? name)
    {
        (byte[] bytes, SuiteProblems problems) = Written(format);
        return problems.HasErrors ? throw new SuiteFormatException(name ?? "the suite", problems.InOrder) : bytes;
    }

    private static (IReadOnlyList<SuiteCase> Cases, SuiteProblems Problems) Read(ReadOnlyMemory<byte> bytes, SuiteFormat format)
    {
        SuiteProblems problems = new();
        return SuiteText.Of(bytes, problems) is not { } text ? ([], problems)
            : format == SuiteFormat.Json ? (JsonSuiteReader.Read(text, problems), problems)
            : (CsvSuiteReader.Read(text, problems), problems);
    }

    /// <summary>Writes, and reads what was written: so one set of rules serves files and programs, and nothing can be lost unnoticed.</summary>
    private (byte[] Bytes, SuiteProblems Problems) Written(SuiteFormat format)
    {
        using MemoryStream buffer = new();
        (format == SuiteFormat.Json ? (Action<IReadOnlyList<SuiteCase>, Stream>)JsonSuiteWriter.Write : CsvSuiteWriter.Write)(Cases, buffer);
        byte[] bytes = buffer.ToArray();
        (IReadOnlyList<SuiteCase> read, SuiteProblems problems) = Read(bytes, format);
        for (int i = 0; i < Math.Min(Cases.Count, MaxUtterances); i++)
        {
            string? member = i < read.Count ? Cases[i].Difference(read[i]) : SuiteWords.Input;
            if (member is not null)
            {
                problems.Add(SuiteProblemKind.NotCarried, SuitePlace.Whole with { Member = member }, $"A {format.ToString().ToUpperInvariant()} file cannot hold this as it is: written and read again, it would say something else. Look for delimiters (| || > >>) inside a name, blanks in their place, traits beside intents, and text that is no Unicode.", i + 1);
                break;
            }
        }

        return (bytes, problems);
    }
}
