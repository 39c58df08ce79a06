using System.Text;
using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class ResultsReaderTests
{
    [Fact]
    public void Rows_of_one_utterance_are_one_assertion_whether_repeated_or_left_blank()
    {
        TestRun run = TestRun.Load(Samples.Path("entities.csv"));

        Assert.Equal([8, 11, 13, 14], run.Results.Select(result => result.Line));
        Assert.Equal("a car from the harbour\nto the museum", run.Results[0].Utterance);
        Assert.Equal([8, 10], run.Results[0].Entities.Select(entity => entity.Line));
        Assert.Equal([false, true, true, false], run.Results.Select(result => result.Passed));
        Assert.Equal([true, true, true, false], run.Results.Select(result => result.IntentPassed));
    }

    [Fact]
    public void Every_known_column_finds_its_place()
    {
        TestRun run = TestRun.Load(Samples.Path("entities.csv"));

        Assert.Equal("From>To", run.Results[0].ExpectedEntityOrder);
        Assert.Equal("From>To", run.Results[0].ActualEntityOrder);
        Assert.Equal(Intent.Parse("Book Ride"), run.Results[2].ParentIntent);
        Assert.Equal("Published", run.Results[2].TaskState);
        Assert.Equal(Intent.Parse("Book Ride"), run.Results[2].ExpectedIntent);
        Assert.Equal("FM: 12.5", run.Results[3].PredictedScore);
        Assert.Equal("belowDependencyThreshold", run.Results[3].Elimination);
    }

    [Fact]
    public void Unknown_columns_are_kept_and_named()
    {
        TestRun run = TestRun.Load(Samples.Path("entities.csv"));

        Assert.Equal("web", run.Results[0].OtherColumns["Channel"]);
        Assert.Equal("web", run.Results[0].Entities[1].OtherColumns["Channel"]);
        Assert.Empty(run.Results[1].OtherColumns);
        Finding finding = Assert.Single(run.Quality.Findings, finding => finding.Kind == FindingKind.UnknownColumn);
        Assert.Contains("\"Channel\"", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_verdict_that_contradicts_the_texts_is_a_finding()
    {
        Finding finding = Assert.Single(TestRun.Load(Samples.Path("entities.csv")).Quality.Findings, finding => finding.Kind == FindingKind.EntityDisagrees);
        Assert.Equal(11, finding.Line);
    }

    [Fact]
    public async Task An_entity_verdict_in_other_words_is_a_finding_and_the_texts_decide()
    {
        TestRun run = await Samples.LoadAsync("Utterance,ExpectedIntent,MatchedIntent,Entity Name,Expected EntityValue,Matched EntityValue,Entity Result\nhi,A,A,E,x,x,maybe\n");

        Assert.True(run.Results[0].Passed);
        Assert.Equal(1, run.Quality.Count(FindingKind.UnknownEntityResult));
    }

    [Fact]
    public async Task The_same_utterance_further_down_is_another_assertion() =>
        Assert.Equal(3, (await Samples.TableAsync("hi,A,A,TP", "ho,A,A,TP", "hi,A,A,TP")).Results.Length);

    [Fact]
    public async Task Neighbours_with_one_utterance_and_another_answer_are_two_assertions()
    {
        TestRun run = await Samples.TableAsync("hi,A,A,TP", "hi,A,B,FP", "hi,B,B,TP", "hi,B,B,TP");

        Assert.Equal([2, 3, 4], run.Results.Select(result => result.Line));
    }

    [Fact]
    public async Task Without_verdicts_the_answers_alone_tell_neighbours_apart() =>
        Assert.Equal(2, (await Samples.LoadAsync("Utterance,ExpectedIntent,MatchedIntent\nhi,A,A\nhi,A,B\nhi,A,B\n")).Results.Length);

    [Theory]
    [InlineData("hi,A,A,P,E", ",,,,F", 1)]
    [InlineData("hi,A,A,P,E", ",a,A,p,F", 1)]
    [InlineData("hi,A,A,P,E", ",,,Q,F", 2)]
    [InlineData("hi,A,A,P,E", ",B,,,F", 2)]
    [InlineData("hi,A,A,P,E", ",,B,,F", 2)]
    [InlineData("hi,A,A,P,E", "hi,A,A,,F", 2)]
    [InlineData("hi,A,A,P,E", "Hi,A,A,P,F", 2)]
    [InlineData("hi,A,A,P,E", "hi,A,A,P,F", 1)]
    [InlineData("hi,A,A,P,E", ",A,A,P,", 2)]
    public async Task A_row_continues_an_assertion_only_where_nothing_contradicts_it(string first, string second, int assertions) =>
        Assert.Equal(assertions, (await Samples.LoadAsync($"Utterance,ExpectedIntent,MatchedIntent,Parent Intent,Entity Name\n{first}\n{second}\n")).Results.Length);

    [Fact]
    public async Task The_summary_row_Utterance_Count_is_not_the_header()
    {
        TestRun run = await Samples.LoadAsync("Utterance Count,2\nUtterances,2\n\n" + Samples.Header + "\nhi,A,A,TP\nho,A,,FN\n");

        Assert.Equal(2, run.Info.UtteranceCount);
        Assert.Equal(2, run.Results.Length);
    }

    [Theory]
    [InlineData("UTTERANCES,expected intent,Matched  Intent")]
    [InlineData("matched_intent,Expected-Intent,input")]
    public async Task Headers_are_found_by_letters_and_digits_in_any_order(string header)
    {
        TestRun run = await Samples.LoadAsync(header + "\nA,A,A\n");

        Assert.True(run.Results[0].Passed);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Any_line_end_is_read_and_counted(string end)
    {
        TestRun run = await Samples.LoadAsync(string.Join(end, "Bot Name,b", "", Samples.Header, "hi,A,A,TP", "", "ho,A,A,TP", ""));

        Assert.Equal([4, 6], run.Results.Select(result => result.Line));
    }

    [Fact]
    public async Task Doubled_quotes_commas_and_line_breaks_in_cells_are_text()
    {
        TestRun run = await Samples.TableAsync("\"say \"\"hi\"\", please\nnow\",A,A,TP", "ho,A,A,TP");

        Assert.Equal("say \"hi\", please\nnow", run.Results[0].Utterance);
        Assert.Equal(4, run.Results[1].Line);
    }

    [Fact]
    public async Task Any_text_in_quotes_comes_back_as_it_was_with_its_line() => await Gen.Select(Gen.OneOf("a", "\"", "\"\"", ",", "\n", "\r\n", " ", "\t", "caf\u00e9", "\ud83d\ude00", "=1+1", ";").Array[0, 8], Gen.OneOf("\n", "\r\n")).Array[1, 6].SampleAsync(async rows =>
    {
        StringBuilder file = new("Bot Name,b\n\n" + Samples.Header + "\n");
        List<(int Line, string Utterance)> written = [];
        foreach ((string[] parts, string end) in rows)
        {
            string utterance = FormattableString.Invariant($"{written.Count}{string.Concat(parts)}.");
            written.Add((file.ToString().Count(c => c == '\n') + 1, utterance));
            file.Append('"').Append(utterance.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",A,A,TP").Append(end);
        }

        TestRun run = await TestRun.LoadAsync(Samples.Stream(file.ToString()), "x", cancellationToken: CancellationToken.None);

        Assert.Equal(written, run.Results.Select(result => (result.Line, result.Utterance)));
        Assert.Empty(run.Quality.Findings);
    });

    [Fact]
    public async Task Labels_are_shared_by_all_rows()
    {
        TestRun run = await Samples.TableAsync("hi,Alpha,Alpha,TP", "ho,Alpha,None,FN");

        Assert.Same(run.Results[0].Expected, run.Results[1].Expected);
    }

    [Fact]
    public async Task A_blank_verdict_is_unscored_and_a_finding()
    {
        TestRun run = await Samples.TableAsync("hi,A,A,TP", "ho,A,A,");

        Assert.Null(run.Results[1].Passed);
        Assert.Equal((3, FindingKind.Unscored), (run.Quality.Findings[0].Line, run.Quality.Findings[0].Kind));
        Assert.Equal(1, KoreSummary.From(run).Unscored);
        Assert.Equal(1, KoreSummary.From(run).Assertions);
    }

    [Fact]
    public async Task A_file_without_verdict_column_is_scored_by_its_intents() =>
        Assert.True((await Samples.LoadAsync("Utterance,ExpectedIntent,MatchedIntent\nhi,A,A\n")).Results[0].Passed);

    [Fact]
    public async Task A_count_that_differs_from_the_summary_is_the_first_finding()
    {
        TestRun run = await Samples.LoadAsync("Utterance Count, 3 \n" + Samples.Header + "\nhi,A,A,TP\nho,A,B,TP\n");

        Assert.Equal(FindingKind.CountDiffers, run.Quality.Findings[0].Kind);
        Assert.Contains("announces 3 utterances and the table holds 2", run.Quality.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ragged_rows_that_move_nothing_are_findings()
    {
        TestRun run = await Samples.LoadAsync(Samples.Header + ",Entity Name,Entity Result\nhi,A,A,TP\nho,A,A,TP,,,,\n");

        Assert.Equal([2, 3], run.Quality.Findings.Select(finding => finding.Line));
        Assert.Equal(2, run.Quality.Count(FindingKind.RaggedRow));
        Assert.Equal(2, run.Results.Length);
    }

    [Fact]
    public async Task Rows_of_blank_cells_are_passed_over() =>
        Assert.Equal(2, (await Samples.TableAsync("hi,A,A,TP", ",,,", " ", "ho,A,A,TP")).Results.Length);

    [Fact]
    public async Task A_row_without_utterance_is_kept_and_reported()
    {
        TestRun run = await Samples.TableAsync("hi,A,A,TP", ",B,B,TP");

        Assert.Equal(2, run.Results.Length);
        Assert.Equal(1, run.Quality.Count(FindingKind.BlankUtterance));
    }

    [Fact]
    public async Task A_stray_quote_is_text_and_a_finding()
    {
        TestRun run = await Samples.TableAsync("5\" nails,A,A,TP");

        Assert.Equal("5\" nails", run.Results[0].Utterance);
        Assert.Equal(1, run.Quality.Count(FindingKind.StrayQuote));
    }

    [Fact]
    public async Task Of_each_kind_of_finding_a_hundred_are_kept_and_all_are_counted()
    {
        TestRun run = await Samples.TableAsync([.. Enumerable.Range(0, 250).Select(index => FormattableString.Invariant($"u{index},A,A,FP"))]);

        Assert.Equal(250, run.Quality.Count(FindingKind.OutcomeDisagrees));
        Assert.Equal(RunQuality.ExamplesPerKind, run.Quality.Findings.Count);
    }

    [Theory]
    [InlineData("", 0, "is empty")]
    [InlineData("\uFEFF", 0, "no results table")]
    [InlineData("Bot Name,b\n", 0, "no results table")]
    [InlineData("Utterance|ExpectedIntent|MatchedIntent\nhi|A|A\n", 0, "no results table")]
    [InlineData(Samples.Header + "\n", 0, "a header and no rows")]
    [InlineData("Bot Name,b\n\nUtterance,ExpectedIntent,Score\nhi,A,1\n", 3, "no column MatchedIntent")]
    [InlineData("Utterance,Utterances,ExpectedIntent,MatchedIntent\n", 1, "mean the same")]
    [InlineData("Utterance,ExpectedIntent,MatchedIntent,x,x\n", 1, "\"x\" and \"x\" mean the same")]
    [InlineData(Samples.Header + "\nhi,A,A,True Positve\n", 2, "Result Type")]
    [InlineData(Samples.Header + "\nhi,A,A,TP\n\n" + Samples.Header + "\nhi,A,A,TP\n", 4, "second results table")]
    [InlineData("Utterance,ExpectedIntent,MatchedIntent\nhi,A,A\nUtterance Count,1,\nUtterance,ExpectedIntent,MatchedIntent\nhi,A,A\n", 4, "second results table")]
    [InlineData("Utterance,ExpectedIntent,MatchedIntent\nhi,A,A\nMATCHED INTENT,utterances,Expected-Intent\nA,hi,A\n", 3, "second results table")]
    [InlineData(Samples.Header + "\n\n\nhi, there,A,A,TP\n", 4, "cells have moved")]
    [InlineData(Samples.Header + "\nhi,A\n", 2, "ends after 2 of 4 cells, before MatchedIntent")]
    [InlineData(Samples.Header + "\nhi,A,A\n", 2, "before Result Type")]
    [InlineData(Samples.Header + ",Entity Name,Entity Result\nhi,A,A,TP,E\n", 2, "before Entity Result")]
    [InlineData(Samples.Header + "\nhi,A,A,TP\n\"ho,A,A,TP\n", 3, "never ends")]
    [InlineData(Samples.Header + "\n5\",\"A,A,TP\n", 2, "cell")]
    [InlineData(Samples.Header + "\n\"hi,\"A\",\"A\",\"TP\"\n", 2, "after its closing quote")]
    [InlineData(Samples.Header + "\n\"a \"b\" c\",A,A,TP\n", 2, "after its closing quote")]
    public async Task A_file_that_cannot_be_read_without_guessing_is_refused(string text, int line, string because)
    {
        ResultsFormatException error = await Samples.RefusedAsync(text);

        Assert.Equal(("results.csv", line), (error.FileName, error.Line));
        Assert.StartsWith("results.csv" + (line > 0 ? FormattableString.Invariant($", line {line}: ") : ": "), error.Message, StringComparison.Ordinal);
        Assert.Contains(because, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stray_quote_does_not_hide_a_worse_one()
    {
        ResultsFormatException error = await Samples.RefusedAsync(Samples.Header + "\n5\" nails,\"A\" or B,A,TP\n");
        Assert.Contains("after its closing quote", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_left_open_in_a_large_file_is_refused_where_it_opens()
    {
        StringBuilder text = new(Samples.Header + "\nhi,A,A,TP\n\"ho,A,A,TP\n");
        for (int row = 0; row < 200_000; row++)
        {
            text.Append("more,A,A,TP\n");
        }

        ResultsFormatException error = await Samples.RefusedAsync(text.ToString());

        Assert.Equal(3, error.Line);
        Assert.Contains("longer than 1 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused_with_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Samples.Header + "\nhi,A,A,TP\nca"), 0xE9, .. Encoding.UTF8.GetBytes(",A,A,TP\n")];

        ResultsFormatException error = await Assert.ThrowsAsync<ResultsFormatException>(() => TestRun.LoadAsync(new MemoryStream(bytes), "latin.csv", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(3, error.Line);
        Assert.Contains("not UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_at_any_byte_is_refused_or_says_so_or_is_whole()
    {
        byte[] whole = await File.ReadAllBytesAsync(Samples.Path("worked-example-published.csv"), TestContext.Current.CancellationToken);
        KoreSummary numbers = KoreSummary.From(Samples.Published);
        for (int length = 0; length < whole.Length; length++)
        {
            try
            {
                TestRun run = await TestRun.LoadAsync(new MemoryStream(whole, 0, length), "cut.csv", cancellationToken: TestContext.Current.CancellationToken);
                bool saysSo = run.Quality.Count(FindingKind.CountDiffers) + run.Quality.Count(FindingKind.Unscored) > 0;
                Assert.True(saysSo || KoreSummary.From(run) == numbers, $"cut after {length} bytes looks fine");
            }
            catch (ResultsFormatException)
            {
                // Refused: what a cut deserves.
            }
        }
    }

    [Fact]
    public async Task Results_can_be_read_once()
    {
        await using ResultsReader reader = await ResultsReader.OpenAsync(Samples.Stream(Samples.Header + "\nhi,A,A,TP\n"), cancellationToken: TestContext.Current.CancellationToken);
        await foreach (UtteranceResult _ in reader.ResultsAsync(TestContext.Current.CancellationToken))
        {
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await RunTally.OfAsync(reader.ResultsAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stream_is_read_assertion_by_assertion()
    {
        List<string> utterances = [];
        await foreach (UtteranceResult result in ResultsReader.ReadAsync(Samples.Stream(Samples.Header + "\nhi,A,A,TP\nho,A,A,TP\n"), cancellationToken: TestContext.Current.CancellationToken))
        {
            utterances.Add(result.Utterance);
        }

        Assert.Equal(["hi", "ho"], utterances);
    }
}
