namespace KoreBT.Analysis;

/// <summary>One of several copies of an utterance, by what matters for finding its counterpart.</summary>
/// <param name="Number">The assertion.</param>
/// <param name="Spelling">The number of its spelling.</param>
/// <param name="Expected">The number of the cell it expects.</param>
/// <param name="ExpectedEntities">The entities it expects.</param>
/// <param name="Said">The number of the cell it was answered with.</param>
/// <param name="SaidEntities">The entities that were extracted.</param>
/// <param name="Passed">Its verdict.</param>
internal readonly record struct UtteranceCopy(int Number, int Spelling, int Expected, EntityForms ExpectedEntities, int Said, EntityForms SaidEntities, bool? Passed)
{
    /// <summary>How many ways there are to be alike, from the closest to none at all.</summary>
    public const int Levels = 2 * WithinSpelling;

    private const int WithinSpelling = 5;

    /// <summary>The copy without what does not matter on a level: two are alike when what is left is equal.</summary>
    public UtteranceCopy Like(int level)
    {
        UtteranceCopy like = this with { Number = 0, Spelling = level < WithinSpelling ? Spelling : 0 };
        return (level % WithinSpelling) switch
        {
            0 => like,
            1 => like with { Said = 0, SaidEntities = default },
            2 => like with { Said = 0, SaidEntities = default, Passed = null },
            3 => like with { Expected = 0, ExpectedEntities = default, Passed = null },
            _ => like with { Expected = 0, ExpectedEntities = default, Said = 0, SaidEntities = default, Passed = null },
        };
    }
}
