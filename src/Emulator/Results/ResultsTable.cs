using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Results;

/// <summary>The table of a results file: a row per utterance, or one per expected entity with the utterance repeated.</summary>
internal static class ResultsTable
{
    private const string OrderSeparator = ">";
    private static readonly IReadOnlyList<EntityResult?> NoEntity = [null];

    public static void Write(CsvWriter csv, Run run)
    {
        csv.Row(
            "Utterance", "ExpectedIntent", "MatchedIntent", "Parent Intent", "Task State", "Result Type", "Entity Name",
            "Expected EntityValue", "Matched EntityValue", "Entity Result", "Expected Entity Order", "Actual Entity Order",
            "Matched Intent's Score", "Expected Intent's Score", "Elimination Info");
        string taskState = run.Version == BotVersion.Published ? "Published" : "Configured";
        foreach (JudgedCase judged in run.Results.Cases)
        {
            IReadOnlyList<EntityResult?> entities = judged.Entities.Count == 0 ? NoEntity : judged.Entities;
            for (int i = 0; i < entities.Count; i++)
            {
                csv.Row(Cells(judged, taskState, entities[i], isLast: i == entities.Count - 1));
            }
        }
    }

    private static IEnumerable<string> Cells(JudgedCase judged, string taskState, EntityResult? entity, bool isLast) =>
    [
        judged.Case.Utterance,
        judged.Case.ExpectedIntent ?? NoIntent.Name,
        judged.Prediction.Intent?.Name ?? NoIntent.Name,
        judged.Case.ParentIntent,
        taskState,
        ResultType(judged.Outcome),
        entity?.Name ?? "",
        entity?.Expected ?? "",
        entity?.Matched ?? "",
        entity is null ? "" : entity.IsMatch ? "True" : "False",
        isLast ? string.Join(OrderSeparator, judged.Case.EntityOrder) : "",
        isLast ? ActualOrder(judged) : "",
        ScoreCells.Matched(judged),
        ScoreCells.Expected(judged),
        ScoreCells.Elimination(judged),
    ];

    private static string ResultType(Outcome outcome) => outcome switch
    {
        Outcome.TruePositive => "True Positive",
        Outcome.TrueNegative => "True Negative",
        Outcome.FalsePositive => "False Positive",
        _ => "False Negative",
    };

    /// <summary>The bot asks in the order of its dialog, whatever is expected.</summary>
    private static string ActualOrder(JudgedCase judged) =>
        string.Join(OrderSeparator, judged.Prediction.Intent?.Entities.Where(judged.Prediction.Entities.ContainsKey) ?? []);
}
