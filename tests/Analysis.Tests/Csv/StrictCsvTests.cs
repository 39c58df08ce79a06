using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace KoreBT.Analysis.Tests;

/// <summary>The options the CSV library is given, and what each of them does for a results file.</summary>
public sealed class StrictCsvTests
{
    private const int LongestRow = 1 << 20;

    /// <summary>All of them but the size of a buffer, which changes no cell, so that a default which changes with the library is noticed.</summary>
    [Fact]
    [SuppressMessage("Trimming", "IL2075", Justification = "Tests are not trimmed.")]
    public void The_library_is_given_these_options()
    {
        using StrictCsv csv = new(Stream.Null, fileName: null, ';');
        CsvReaderOptions options = csv.Rules(';');

        Assert.Equal(
            [
                "AllowLineBreaksInQuotes = True",
                "CommentPrefix = ",
                "DetectSeparatorHint = True",
                "Encoding = ",
                "Escape = \\",
                "FalseValues = ",
                "FieldCountMismatch = Allow",
                "FieldWidths = ",
                "FormatProvider = ",
                "HasHeader = False",
                "IncludeValuesInExceptions = False",
                "MalformedData = Recover",
                "MaxRecordSize = 1048576",
                "MissingField = ReturnEmpty",
                "Mode = Rfc4180",
                "NormalizeHeaderName = ",
                "NullValues = ",
                "OnMalformedRecord = is set",
                "OnRecordError = ",
                "PoolStrings = False",
                "Quote = \"",
                "Separator = ;",
                "ShouldSkipRecord = ",
                "SkipEmptyLines = True",
                "TrackLineNumbers = True",
                "TrimInsideQuotes = False",
                "TrimWhitespace = ",
                "TrueValues = ",
                "WhitespaceCharacters =  \t",
            ],
            typeof(CsvReaderOptions).GetProperties()
                .Where(static property => property is { GetMethod.IsStatic: false, Name: not nameof(CsvReaderOptions.BufferSize) })
                .Select(property => $"{property.Name} = {(property.GetValue(options) is Delegate ? "is set" : Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture))}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "refused 3: ")]
    [InlineData(2, "refused 3: ")]
    [InlineData(700_000, "refused 3: ")]
    [InlineData(5 * LongestRow, "refused 3: ")]
    public async Task A_row_of_one_MiB_is_read_and_a_longer_one_refused(int beyond, string? refusal)
    {
        const string Rest = ",A,A,TP";
        foreach (string quote in (string[])["", "\""])
        {
            string utterance = new('u', LongestRow - Rest.Length - (2 * quote.Length) + beyond);

            string[] read = await ReadingWays.ReadAsync($"{Samples.Header}\nhi,A,A,TP\n{quote}{utterance}{quote}{Rest}\nho,A,A,TP\n");

            Assert.Equal(refusal is null ? ["2: hi/A/A", $"3: {utterance}/A/A", "4: ho/A/A"] : [refusal], refusal is null ? read : [Assert.Single(read)[..refusal.Length]], StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task A_bomb_of_gzip_is_refused_where_its_row_begins()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Samples.Header + "\nhi,A,A,TP\n"), .. new byte[64 * LongestRow]];

        ResultsFormatException refusal = await Assert.ThrowsAsync<ResultsFormatException>(() => TestRun.LoadAsync(new MemoryStream(ReadingWays.Packed(file)), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(3, refusal.Line);
    }

    /// <summary>Messages end up in logs, and an utterance may be personal.</summary>
    [Theory]
    [InlineData("a secret,A,A\n")]
    [InlineData("a secret,A,A,secret\n")]
    [InlineData("\"a secret,A,A,TP\n")]
    [InlineData("\"a secret\"secret,A,A,TP\n")]
    [InlineData("a secret,A,A,TP,secret\n")]
    public async Task A_refusal_quotes_no_cell_of_a_row(string row)
    {
        string refusal = Assert.Single(await ReadingWays.ReadAsync($"{Samples.Header}\n{row}"));

        Assert.StartsWith("refused 2: ", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("\\N")]
    [InlineData("null")]
    [InlineData("#N/A")]
    [InlineData("true")]
    [InlineData("# no comment")]
    [InlineData(" \t kept as it is\t ")]
    public async Task No_word_means_anything_to_the_library(string utterance) =>
        Assert.Equal([$"2: {utterance}/A/A"], await ReadingWays.ReadAsync($"{Samples.Header}\n{utterance},A,A,TP\n"));
}
