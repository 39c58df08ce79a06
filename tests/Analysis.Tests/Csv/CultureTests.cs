using System.Globalization;
using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>What a file says does not depend on where it is read.</summary>
public sealed class CultureTests
{
    private const string Table = "Utterance Count,\"1,000\"\nSuccess/Failure Ratio,91.5%\nINPUT,EXPECTEDINTENT,MATCHEDINTENT,RESULT TYPE,ENTITY NAME,EXPECTED ENTITYVALUE,MATCHED ENTITYVALUE,ENTITY RESULT,MATCHED INTENT SCORE\n" +
        "hi,I,i,TRUE POSITIVE,ITEM,INK,ink,TRUE,ML: 0.5\n,,,,item,I,\u0131,FALSE,\nho,\u0130,i,false positive,,,,,ML: -1.5\nhu,trait: INK||ID,TRAIT: id||ink,tp,,,,,\n";

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("hi-IN")]
    [InlineData("de-DE")]
    public async Task A_file_says_the_same_everywhere(string culture)
    {
        byte[] file = Encoding.UTF8.GetBytes(Table);
        string[] expected = await TwoPaths.OfObjectsAsync(file, ResultsReaderOptions.Default);
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(expected, await TwoPaths.OfObjectsAsync(file, ResultsReaderOptions.Default), StringComparer.Ordinal);
        Assert.Equal(expected, await TwoPaths.OfCountsAsync(file, ResultsReaderOptions.Default), StringComparer.Ordinal);

        TestRun run = await Samples.LoadAsync(Table);
        Assert.Equal((1_000, 91.5), (run.Info.UtteranceCount, run.Info.SuccessPercent));
        Assert.Equal([0.5, -1.5], run.Results.Take(2).Select(static result => result.PredictedScores["ml"]));
        Assert.Equal([Outcome.TruePositive, Outcome.FalsePositive, Outcome.TruePositive], run.Results.Select(static result => result.Outcome));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    public async Task A_share_that_is_no_number_is_unknown(string cell) =>
        Assert.Null((await Samples.LoadAsync($"Success/Failure Ratio,{cell}\n{Samples.Header}\nhi,A,A,TP\n")).Info.SuccessPercent);

    [Fact]
    public async Task A_label_that_begins_like_the_hint_of_a_spreadsheet_is_kept()
    {
        TestRun run = await Samples.LoadAsync($"sep=;\nsep=,1\nsep=tember,2\n{Samples.Header}\nhi,A,A,TP\n");

        Assert.Equal(["sep=", "sep=tember"], run.Info.Rows.Select(static row => row.Label));
    }
}
