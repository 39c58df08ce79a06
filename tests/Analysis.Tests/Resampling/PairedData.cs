using CsCheck;

namespace KoreBT.Analysis.Tests;

/// <summary>Paired answers for tests, and the same numbers computed by the report of the library.</summary>
internal static class PairedData
{
    public static Gen<PairedAnswer> Unit { get; } = Gen.Select(Label, Label, Label, static (expected, baseline, candidate) => new PairedAnswer(expected, baseline, candidate));

    private static Gen<Intent> Label => Gen.OneOf("A", "B", "C", "None").Select(static name => Intent.Parse(name));

    /// <summary>Units in the notation "expected baseline candidate", with commas between them and - for no intent.</summary>
    public static PairedAnswer[] Units(string text) => [.. text.Split(',').Select(static unit =>
    {
        Intent[] labels = [.. unit.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static name => Intent.Parse(name == "-" ? "" : name))];
        return new PairedAnswer(labels[0], labels[1], labels[2]);
    })];

    /// <summary>The units of the worked example of docs/metrics.md.</summary>
    public static PairedAnswer[] WorkedExample() => Units("A A A, A A A, A B A, A - -, B B C, B A C, B B -, C - C, C C C, - - -, - A A, - - A");

    /// <summary>So many units that pass in the baseline alone, in the candidate alone, and in both.</summary>
    public static PairedAnswer[] Verdicts(int onlyBaseline, int onlyCandidate, int both) =>
    [
        .. Enumerable.Repeat(Units("A A B")[0], onlyBaseline), .. Enumerable.Repeat(Units("A B A")[0], onlyCandidate), .. Enumerable.Repeat(Units("A A A")[0], both),
    ];

    public static PairedAnswer Swapped(PairedAnswer unit) => new(unit.Expected, unit.Candidate, unit.Baseline);

    /// <summary>The change of a number as the report of the library has it, over a fixed set of labels.</summary>
    public static double? Change(IReadOnlyCollection<PairedAnswer> units, LabelSet labels, ZeroDivision policy, Func<ClassificationReport, double?> of)
    {
        double? Of(Func<PairedAnswer, Intent> answer) => of(ClassificationReport.From(
            RunTally.Of(units.Select(unit => UtteranceResult.Of("hi", unit.Expected.Name, answer(unit).Name))).Matrix, new() { Labels = labels, ZeroDivision = policy }));
        return Of(static unit => unit.Candidate) - Of(static unit => unit.Baseline);
    }
}
