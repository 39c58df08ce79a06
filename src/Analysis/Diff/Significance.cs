using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>
/// Is it real? Everything here counts units, not rows: an utterance in its context is one unit, and passes when all its copies do, because copies say the same thing twice.
/// </summary>
public sealed class Significance
{
    /// <summary>More draws than this would take minutes, for runs so large that the interval is a hair.</summary>
    private const long MostDraws = 400_000_000;

    private const double Unlikely = 0.05;

    private readonly double _margin;
    private readonly Lazy<PairedBootstrap?> _macroF1;

    internal Significance(RunJoin join, DiffCounts counts, DiffOptions options)
    {
        (int compared, int worse, int better, int both) = join.Units;
        _margin = options.Margin;
        Units = compared;
        Test = McNemar.Test(worse, better);
        PassRate = PairedDifference.Of(both, worse, better, compared - both - worse - better);
        RegressionRate = Ratio.Of(worse, both + worse);
        FixRate = Ratio.Of(better, compared - both - worse);
        Churn = Ratio.Of(counts.Regressed + counts.Fixed + counts.ChangedWrongAnswer, counts.Comparable);
        _macroF1 = new(() => (long)compared * options.Resamples > MostDraws || compared == 0
            ? null
            : PairedBootstrap.Of(join.PairedAnswers(), new ResamplingOptions { Resamples = options.Resamples }));
    }

    /// <summary>How many units were compared.</summary>
    public int Units { get; }

    /// <summary>Whether the split of the changes could be chance; b and c are <see cref="McNemar.Regressed"/> and <see cref="McNemar.Fixed"/>.</summary>
    public McNemar Test { get; }

    /// <summary>By how much the share of units that pass changed, with its 95% interval; null when nothing was compared.</summary>
    public PairedDifference? PassRate { get; }

    /// <summary>b / units that passed in the baseline, from 0 to 1; null when none did.</summary>
    public double? RegressionRate { get; }

    /// <summary>c / units that failed in the baseline, from 0 to 1; null when none did.</summary>
    public double? FixRate { get; }

    /// <summary>The share of comparable assertions whose verdict or wrong answer changed, from 0 to 1: (regressed + fixed + changed wrong answer) / comparable; null when there is none.</summary>
    public double? Churn { get; }

    /// <summary>
    /// By how much the textbook macro F1 over the expected intents changed, with its 95% interval from <see cref="DiffOptions.Resamples"/> samples; null when nothing was compared, or so much
    /// that it would take minutes. Worked out when it is first asked for.
    /// </summary>
    public PairedBootstrap? MacroF1 => _macroF1.Value;

    /// <summary>What <see cref="IsNotWorse"/> allows, from 0 to 1; see <see cref="DiffOptions.Margin"/>.</summary>
    public double Margin => _margin;

    /// <summary>Whether the candidate's pass rate is, with 95% confidence, not worse by the margin or more; null when nothing was compared. A large p value says no such thing.</summary>
    public bool? IsNotWorse => PassRate?.IsNotWorseBy(_margin);

    /// <summary>The verdict in one English sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Test.Regressed + Test.Fixed == 0)
            {
                return "No utterance changed its verdict, so there is nothing to test.";
            }

            string p = Test.MidP.ToString("0.####", CultureInfo.InvariantCulture);
            string verdict = Test.MidP >= Unlikely
                ? $"such a split could well be chance{NotWorse()}"
                : Test.Regressed > Test.Fixed ? "the candidate is worse, hardly by chance" : "the candidate is better, hardly by chance";
            return $"By utterance {Test.Regressed} got worse and {Test.Fixed} better: {verdict} (McNemar mid-p {(p == "0" ? "< 0.0001" : p)}).";
        }
    }

    private string NotWorse()
    {
        string points = $"{(100 * _margin).ToString("0.##", CultureInfo.InvariantCulture)} percentage point{(_margin == 0.01 ? "" : "s")}";
        return IsNotWorse == true
            ? $", and the pass rate did not fall by {points} or more"
            : $", but that the pass rate fell by {points} cannot be ruled out";
    }
}
