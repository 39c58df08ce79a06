namespace KoreBT.Client;

/// <summary>What can be wrong with a suite file; <c>docs/suites.md</c> has an example of each. All kinds up to <see cref="NotCarried"/> are errors, all later ones warnings.</summary>
public enum SuiteProblemKind
{
    /// <summary>The file is empty, UTF-16, an archive or a workbook, or has bytes that are not UTF-8.</summary>
    NotText,

    /// <summary>The file has more than <see cref="TestSuiteFile.MaxBytes"/> bytes.</summary>
    TooLarge,

    /// <summary>The text breaks the rules of JSON or CSV: an open quote, a comma too many, a bracket that is not closed.</summary>
    Malformed,

    /// <summary>The JSON is sound and no suite: a member is missing or of another kind.</summary>
    WrongShape,

    /// <summary>The CSV file has no header with the columns <c>input</c> and <c>intent</c>.</summary>
    NoHeader,

    /// <summary>A column or member occurs twice, so that it is unclear which one counts.</summary>
    Duplicate,

    /// <summary>A row has filled cells beyond the header, so that cells have moved.</summary>
    ExtraCells,

    /// <summary>The file has no utterance at all.</summary>
    NoUtterances,

    /// <summary>The file has more than <see cref="TestSuiteFile.MaxUtterances"/> utterances.</summary>
    TooManyUtterances,

    /// <summary>An utterance has more than <see cref="TestSuiteFile.MaxUtteranceLength"/> characters.</summary>
    LongUtterance,

    /// <summary>There is nothing to say to the bot.</summary>
    BlankUtterance,

    /// <summary>A row has an entity, and no utterance stands above it.</summary>
    OrphanEntity,

    /// <summary>A row that only adds an entity has cells that belong to an utterance.</summary>
    MisplacedCell,

    /// <summary>An entity has a value and no name.</summary>
    UnnamedEntity,

    /// <summary>A list has an empty place: an alternative, trait, parent, bot or entity of an order without a name.</summary>
    EmptyName,

    /// <summary>An utterance has another number of bots than of intents, or none in a file that names bots.</summary>
    BotCount,

    /// <summary>Two rows of one utterance give two orders of its entities.</summary>
    TwoOrders,

    /// <summary>The format cannot hold what the suite says: written and read again, it would say something else.</summary>
    NotCarried,

    /// <summary>The file begins with a byte order mark, which some readers take for text.</summary>
    ByteOrderMark,

    /// <summary>A column or member that the format does not have. It is not kept.</summary>
    Unknown,

    /// <summary>A column or member in other capitals than the vendor's pages have.</summary>
    OtherSpelling,

    /// <summary>A row with more or fewer cells than the header, no filled one among them.</summary>
    RaggedRow,

    /// <summary>A row without anything.</summary>
    BlankRow,

    /// <summary>A quote inside an unquoted cell, read as text.</summary>
    StrayQuote,

    /// <summary>An utterance whose intent is left blank. It is read as one that must match nothing.</summary>
    BlankIntent,

    /// <summary><c>None</c> beside other intents.</summary>
    NoneAmongIntents,

    /// <summary>More than <see cref="TestSuiteFile.MaxAlternatives"/> alternatives for one utterance.</summary>
    ManyAlternatives,

    /// <summary>Traits that seem to be parted by one <c>|</c>, where the format wants two.</summary>
    TraitDelimiter,

    /// <summary>Parent intents parted by <c>&gt;&gt;</c>, where the vendor's text wants <c>||</c>.</summary>
    ParentDelimiter,

    /// <summary>An entity without a value.</summary>
    BlankEntityValue,

    /// <summary>A <c>}</c> where a <c>|</c> parts the components of a composite entity, as in a sample of the vendor.</summary>
    StrayBrace,

    /// <summary>An order names an entity that the utterance does not expect.</summary>
    UnknownInOrder,

    /// <summary>The same utterance stands in the file twice with different expectations.</summary>
    Contradiction,
}
