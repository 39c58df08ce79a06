namespace KoreBT.Analysis.Tests;

/// <summary>What each column of a file becomes.</summary>
internal static class ResultMember
{
    /// <summary>A cell that no other column has, and that contradicts none.</summary>
    public static string Sample(ResultsColumn column) => column switch
    {
        ResultsColumn.ResultType => nameof(Outcome.FalsePositive).Insert(5, " "),
        ResultsColumn.EntityResult => bool.FalseString,
        _ => $"the {column}",
    };

    /// <summary>The text of the member; empty where there is none.</summary>
    public static string Of(UtteranceResult result, ResultsColumn column)
    {
        EntityResult? entity = result.Entities.SingleOrDefault();
        return column switch
        {
            ResultsColumn.Utterance => result.Utterance,
            ResultsColumn.ExpectedIntent => result.Expected.ToString(),
            ResultsColumn.MatchedIntent => result.Predicted.ToString(),
            ResultsColumn.ParentIntent => result.ParentIntent.IsNone ? "" : result.ParentIntent.Name,
            ResultsColumn.TaskState => result.TaskState,
            ResultsColumn.ResultType => result.RecordedOutcome?.ToString().Insert(5, " ") ?? "",
            ResultsColumn.EntityName => entity?.Name ?? "",
            ResultsColumn.ExpectedEntityValue => entity?.ExpectedValue ?? "",
            ResultsColumn.MatchedEntityValue => entity?.PredictedValue ?? "",
            ResultsColumn.EntityResult => entity?.Recorded?.ToString() ?? "",
            ResultsColumn.ExpectedEntityOrder => result.ExpectedEntityOrder,
            ResultsColumn.ActualEntityOrder => result.ActualEntityOrder,
            ResultsColumn.MatchedIntentScore => result.PredictedScore,
            ResultsColumn.ExpectedIntentScore => result.ExpectedScore,
            ResultsColumn.EliminationInfo => result.Elimination,
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "A column without a member."),
        };
    }
}
