namespace KoreBT.Analysis.Tests;

/// <summary>A file read into objects and counted, and the same file counted while it is read: what each of the two ways says, line by line.</summary>
internal static class TwoPaths
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<string[]> OfObjectsAsync(byte[] file, ResultsReaderOptions options) => DescribeAsync(async () =>
    {
        TestRun run = await TestRun.LoadAsync(new MemoryStream(file), "results.csv", options, Token);
        return (RunTally.Of(run.Results), run.Quality);
    });

    public static Task<string[]> OfCountsAsync(byte[] file, ResultsReaderOptions options) => DescribeAsync(async () =>
    {
        await using ResultsReader reader = await ResultsReader.OpenAsync(new MemoryStream(file), "results.csv", options, Token);
        return (await RunTally.OfAsync(reader, Token), reader.Quality);
    });

    /// <summary>Any other exception is a mistake and gets out.</summary>
    private static async Task<string[]> DescribeAsync(Func<Task<(RunTally Tally, RunQuality Quality)>> read)
    {
        try
        {
            (RunTally tally, RunQuality quality) = await read();
            return [.. Describe(tally), .. quality.Kinds.Select(kind => $"{kind}: {quality.Count(kind)}"), .. quality.Findings.Select(static finding => finding.ToString())];
        }
        catch (ResultsFormatException refusal)
        {
            return [refusal.Message];
        }
    }

    private static IEnumerable<string> Describe(RunTally tally)
    {
        ConfusionMatrix matrix = tally.Matrix;
        EntityReport entities = tally.Entities;
        return
        [
            Describe(tally.Kore),
            FormattableString.Invariant($"{tally.OutcomeDisagreements} disagree"),
            .. tally.Kinds.Select(static kind => $"{kind.Kind}: {Describe(kind.Kore)}"),
            .. tally.Traits.Select(static trait => FormattableString.Invariant($"{trait.Trait}: {trait.Found}, {trait.Missed}, {trait.Extra}")),
            FormattableString.Invariant($"{matrix.Total} in the matrix, {matrix.Right} right"),
            .. from expected in matrix.Labels from predicted in matrix.Labels select FormattableString.Invariant($"{expected}, {predicted}: {matrix[expected, predicted]}"),
            FormattableString.Invariant($"{entities.Assertions} with entities, {entities.AssertionsRight} right"),
            .. entities.Entities.Select(static entity => FormattableString.Invariant($"{entity.Name}: {entity.Correct}, {entity.WrongValue}, {entity.Missed}, {entity.Spurious}")),
        ];
    }

    /// <summary>Counts alone: ratios are made of them, and a record's own text has the numbers of the culture.</summary>
    private static string Describe(KoreSummary kore) =>
        FormattableString.Invariant($"{kore.TruePositives}, {kore.TrueNegatives}, {kore.WrongIntents}, {kore.FalseAlarms}, {kore.FalseNegatives}, {kore.Unscored}");
}
