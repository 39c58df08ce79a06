using System.Globalization;

namespace KoreBT.Client;

/// <summary>Something that is wrong or suspicious in a suite file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The 1-based line; in CSV where the row begins. 1 when the whole file is meant.</param>
/// <param name="Column">The 1-based character of the line; 0 in CSV, where <paramref name="Member"/> tells the cell.</param>
/// <param name="Member">The column or the JSON member; null when no single one is meant.</param>
/// <param name="Utterance">The 1-based number of the utterance; 0 when none is meant.</param>
/// <param name="Message">A sentence that says what is wrong and what to do. It repeats no utterance.</param>
public sealed record SuiteProblem(SuiteProblemKind Kind, int Line, int Column, string? Member, int Utterance, string Message)
{
    /// <summary>Whether the platform would stumble over it.</summary>
    public SuiteSeverity Severity => Kind <= SuiteProblemKind.NotCarried ? SuiteSeverity.Error : SuiteSeverity.Warning;

    /// <summary>Line, severity and sentence, as compilers write it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}: {(Severity == SuiteSeverity.Error ? "error" : "warning")}: {Where}{Message}");

    private string Where => (Utterance, Member) switch
    {
        (0, null) => "",
        (0, _) => $"{Member}: ",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"utterance {Utterance}: "),
        _ => string.Create(CultureInfo.InvariantCulture, $"utterance {Utterance}, {Member}: "),
    };
}
