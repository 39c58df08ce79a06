namespace KoreBT.Analysis;

/// <summary>The columns of the results table that this library knows. <c>spec/results-csv.md</c> tells what each holds and under which headers it is found.</summary>
public enum ResultsColumn
{
    /// <summary>What the user typed. Required.</summary>
    Utterance,

    /// <summary>The label. Required.</summary>
    ExpectedIntent,

    /// <summary>The bot's answer. Required.</summary>
    MatchedIntent,

    /// <summary>The intent in whose context the utterance was typed.</summary>
    ParentIntent,

    /// <summary>The state of the tested task.</summary>
    TaskState,

    /// <summary>The verdict of the platform.</summary>
    ResultType,

    /// <summary>The entity a row is about.</summary>
    EntityName,

    /// <summary>The expected text of the entity.</summary>
    ExpectedEntityValue,

    /// <summary>The extracted text of the entity.</summary>
    MatchedEntityValue,

    /// <summary>The platform's verdict on the entity.</summary>
    EntityResult,

    /// <summary>The order in which the suite wants the entities asked for.</summary>
    ExpectedEntityOrder,

    /// <summary>The order in which the bot asked.</summary>
    ActualEntityOrder,

    /// <summary>The engines' scores of the answer.</summary>
    MatchedIntentScore,

    /// <summary>The engines' scores of the label.</summary>
    ExpectedIntentScore,

    /// <summary>Why the label lost.</summary>
    EliminationInfo,
}
