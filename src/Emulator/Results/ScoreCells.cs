using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Results;

/// <summary>The cells that explain a failure; blank on a success.</summary>
internal static class ScoreCells
{
    /// <summary>On a false positive the scores of the matched intent, on a false negative those of the best one, which was rejected.</summary>
    public static string Matched(JudgedCase judged) =>
        judged.Outcome is Outcome.FalsePositive or Outcome.FalseNegative ? judged.Prediction.Scores[0].ToString() : "";

    /// <summary>On a false positive the scores of the expected intent, when there is one and the version knows it.</summary>
    public static string Expected(JudgedCase judged) =>
        judged.Outcome == Outcome.FalsePositive ? ExpectedScore(judged)?.ToString() ?? "" : "";

    /// <summary>Why the expected intent did not win: the platform's word where one fits, otherwise its scores.</summary>
    public static string Elimination(JudgedCase judged)
    {
        if (judged.Case.ExpectedIntent is null || judged.Outcome == Outcome.TruePositive)
        {
            return "";
        }

        return ExpectedScore(judged) switch
        {
            null => "taskNotAvailable",
            { Coverage: 0 } => "noWordMatch",
            IntentScore score => score.ToString(),
        };
    }

    private static IntentScore? ExpectedScore(JudgedCase judged) =>
        judged.Prediction.Scores.FirstOrDefault(score => judged.Case.Expects(score.Intent.Name));
}
