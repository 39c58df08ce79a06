namespace KoreBT.Analysis;

/// <summary>The kinds of <see cref="Finding"/>, the gravest first.</summary>
public enum FindingKind
{
    /// <summary>The file holds another number of assertions than its summary section announces.</summary>
    CountDiffers,

    /// <summary>The Result Type cell is blank: the assertion is in no number.</summary>
    Unscored,

    /// <summary>The Result Type in the file is not what the two intents make it; the numbers follow the intents.</summary>
    OutcomeDisagrees,

    /// <summary>The Entity Result in the file is not what the two texts make it; the numbers follow the file.</summary>
    EntityDisagrees,

    /// <summary>A row has more or fewer cells than the header, none of them needed for a number.</summary>
    RaggedRow,

    /// <summary>A quote inside an unquoted cell, kept as text.</summary>
    StrayQuote,

    /// <summary>An assertion without an utterance.</summary>
    BlankUtterance,

    /// <summary>An Entity Result that is neither true nor false; the texts decide.</summary>
    UnknownEntityResult,

    /// <summary>A column this library does not know; its cells are kept as text.</summary>
    UnknownColumn,
}
