using System.Globalization;

namespace KoreBT.Analysis.Tests;

public sealed class CsvReportTests
{
    private static readonly ResultsReaderOptions Reading = new()
    {
        Columns = new Dictionary<ResultsColumn, string>
        {
            [ResultsColumn.Utterance] = "utterance",
            [ResultsColumn.ExpectedIntent] = "expected",
            [ResultsColumn.MatchedIntent] = "after",
            [ResultsColumn.ParentIntent] = "parentIntent",
        },
    };

    [Fact]
    public async Task Five_hundred_hostile_utterances_come_back_as_they_were()
    {
        string[] hostile = [.. HostileTexts.Take(500).Select(static (text, index) => $"{text}{index}")];

        TestRun back = await ReadAsync(Diff(hostile, safe: false));

        Assert.Equal(hostile, back.Results.Select(static result => result.Utterance));
        Assert.All(back.Results, static result => Assert.Equal(("A", "B"), (result.Expected.ToString(), result.Predicted.ToString())));
    }

    [Fact]
    public async Task No_cell_is_a_formula_when_it_is_made_safe()
    {
        string[] hostile = [.. HostileTexts.Take(500)];

        TestRun back = await ReadAsync(Diff(hostile, safe: true));

        Assert.True(hostile.Count(static text => IsFormula(text)) > 100);
        Assert.DoesNotContain(back.Results, static result => IsFormula(result.Utterance));
    }

    [Fact]
    public void Figures_are_unrounded_and_undefined_ones_blank()
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        new CsvReport().Write(RunAnalysis.From(Samples.InDevelopment), writer);

        Assert.Contains("\nCancel Ride,0,0,3,3,0,,0,0\n", writer.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"\nBook Ride,.*,0\.6666666666666666\n", writer.ToString());
    }

    /// <summary>Whether any separator could make a cell of a part of the text that begins as a formula does.</summary>
    private static bool IsFormula(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' or '\0'
            || text.Split([',', ';', '|', '\t', '\r', '\n']).Any(static part => part.TrimStart(' ', '"', '\u00a0', '\u3000', '\u200b') is [var first, ..] && "=+-@\uff1d\uff0b\uff0d\uff20".Contains(first, StringComparison.Ordinal)));

    private static string Diff(string[] utterances, bool safe)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        TestRun Run(string answer) => TestRun.From(utterances.Select((utterance, index) => UtteranceResult.Of(utterance, "A", answer, index + 1)));
        new CsvReport { IsSpreadsheetSafe = safe }.Write(RunComparer.Diff(Run("A"), Run("B"), new DiffOptions { Duplicates = DuplicatePolicy.ByOccurrence }), writer);
        return writer.ToString();
    }

    private static Task<TestRun> ReadAsync(string csv) => TestRun.LoadAsync(Samples.Stream(csv), "report.csv", Reading, TestContext.Current.CancellationToken);
}
