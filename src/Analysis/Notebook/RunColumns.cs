namespace KoreBT.Analysis;

/// <summary>What the columns of a run's frame are called.</summary>
internal static class RunColumns
{
    public const string Line = "line";
    public const string Outcome = "outcome";
    public const string EntityValues = "entityValues";
    public const string ExpectedKind = "expectedKind";
    public const string PredictedKind = "predictedKind";

    /// <summary>The name of a column that results files have, too; null when a frame has none such, for a row is an assertion and not an entity.</summary>
    public static string? NameOf(ResultsColumn column) => column switch
    {
        ResultsColumn.Utterance => "utterance",
        ResultsColumn.ExpectedIntent => "expected",
        ResultsColumn.MatchedIntent => "predicted",
        ResultsColumn.ParentIntent => "parentIntent",
        ResultsColumn.TaskState => "taskState",
        ResultsColumn.ResultType => "recordedOutcome",
        ResultsColumn.ExpectedEntityOrder => "expectedEntityOrder",
        ResultsColumn.ActualEntityOrder => "actualEntityOrder",
        ResultsColumn.MatchedIntentScore => "predictedScore",
        ResultsColumn.ExpectedIntentScore => "expectedScore",
        ResultsColumn.EliminationInfo => "elimination",
        _ => null,
    };
}
