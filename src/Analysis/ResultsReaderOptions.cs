using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>How a results file is read. The defaults read the platform's own files.</summary>
public sealed record ResultsReaderOptions
{
    private readonly ImmutableDictionary<ResultsColumn, string> _columns = ImmutableDictionary<ResultsColumn, string>.Empty;
    private readonly char? _separator;

    /// <summary>The defaults.</summary>
    public static ResultsReaderOptions Default { get; } = new();

    /// <summary>
    /// Headers of the file's own, so that the file of any tool can be read that has an utterance, an expected and a predicted intent in each row. Only letters and digits count,
    /// in any case. A column that is not named here keeps the platform's headers.
    /// </summary>
    /// <exception cref="ArgumentException">A header has no letter or digit or stands for two columns, or there is no such column.</exception>
    public IReadOnlyDictionary<ResultsColumn, string> Columns
    {
        get => _columns;
        init
        {
            _columns = value.ToImmutableDictionary();
            Map = new ColumnMap(_columns);
        }
    }

    /// <summary>What separates the cells: comma, semicolon, tab or another ASCII character; null, the default, to find out from the file's header which of the three it is.</summary>
    /// <exception cref="ArgumentException">It is a quote, a line end or not ASCII.</exception>
    public char? Separator
    {
        get => _separator;
        init => _separator = value is null or (not '"' and not '\r' and not '\n' and not '\0' and < (char)0x80)
            ? value
            : throw new ArgumentException("A separator is an ASCII character other than a quote, a line end and NUL.", nameof(value));
    }

    /// <summary>How verdicts come about; <see cref="OutcomeRules.Default"/> unless set.</summary>
    public OutcomeRules Rules { get; init; } = OutcomeRules.Default;

    /// <summary>
    /// The kinds of intents, which a results file does not tell; none unless set. An intent that is not named is a dialog. Small talk named here is judged as small talk.
    /// </summary>
    public IReadOnlyDictionary<Intent, IntentKind> Kinds { get; init; } = ImmutableDictionary<Intent, IntentKind>.Empty;

    internal ColumnMap Map { get; private init; } = new(ImmutableDictionary<ResultsColumn, string>.Empty);
}
