using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class RunHistoryTests
{
    private static readonly Gen<(string Utterance, string Parent, string Expected)[]> Suites =
        Gen.Select(Gen.Int[0, 30], Gen.OneOf("", "Book"), Gen.OneOf("A", "B", "A | B", "None"), static (number, parent, expected) => (FormattableString.Invariant($"Say {number}"), parent, expected)).Array[1, 40];

    /// <summary>Runs of one suite, with copies, and now and then without a verdict for a whole utterance.</summary>
    private static readonly Gen<TestRun[]> Histories = Suites.SelectMany(static suite =>
        Gen.Select(Gen.OneOf("A", "B", "C", "None").Array[suite.Length], Gen.Bool.Array[31], static (answers, unscored) => (answers, unscored))
            .Select(run => TestRun.From(suite.Select((row, index) => new UtteranceResult
            {
                Utterance = row.Utterance,
                ParentIntent = Intent.Parse(row.Parent),
                Expected = IntentSet.Parse(row.Expected),
                Predicted = IntentSet.Parse(run.answers[index]),
                IsScored = !(row.Utterance.EndsWith('7') && run.unscored[row.Utterance.Length]),
                Line = index + 2,
            })))
            .Array[2, 5]);

    private static RunHistory Compare(params TestRun[] runs) => RunComparer.Compare(runs);

    private static TestRun Run(params string[] answers) => Summarised("", "", answers);

    private static TestRun Summarised(string bot, string runType, params string[] answers) => TestRun.From(
        answers.Select(static (answer, index) => UtteranceResult.Of(FormattableString.Invariant($"utterance {index + 1}"), "A", answer, index + 2)),
        info: new RunInfo([new SummaryRow(1, "Bot Name", [bot]), new SummaryRow(2, "Run Type", [runType])]));

    [Fact]
    public void Each_utterance_has_one_row_with_verdict_and_answer_per_run()
    {
        UtteranceResult unscored = new() { Utterance = "Hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.None, IsScored = false, Line = 9 };

        RunHistory history = Compare(
            TestRun.From([UtteranceResult.Of("hi", "A", "A", 2), UtteranceResult.Of("bye", "B", "A", 3)]),
            TestRun.From([UtteranceResult.Of("  HI ", "A", "B", 2)]),
            TestRun.From([UtteranceResult.Of("bye", "B", "B", 5), unscored]));

        UtteranceHistory hi = history.Utterances[0];
        Assert.Equal(("Hi", "A"), (hi.Utterance, hi.Expected.ToString()));
        Assert.Equal([UtteranceVerdict.Passed, UtteranceVerdict.Failed, UtteranceVerdict.Unscored], hi.Runs.Select(static run => run.Result));
        Assert.Equal(["A", "B", ""], hi.Runs.Select(static run => string.Join(',', run.Answers)));
        Assert.Equal([2, 2, 9], hi.Runs.SelectMany(static run => run.Lines));
        Assert.Equal([UtteranceVerdict.Failed, UtteranceVerdict.Missing, UtteranceVerdict.Passed], history.Utterances[1].Runs.Select(static run => run.Result));
        Assert.Equal([(2, 0, 1), (1, 0, 0), (2, 1, 1)], history.Runs.Select(static run => (run.Utterances, run.Unscored, run.Passed)));
        Assert.Equal([0.5, 0, 1], history.Runs.Select(static run => run.PassRate!.Value));
        Assert.Equal(0, history.Comparable);
        Assert.Null(history.Test);
        Assert.Equal([1, 1, 0], history.Pairs.Select(static pair => pair.Units));
    }

    [Fact]
    public void Copies_are_one_utterance_that_passes_when_all_pass()
    {
        RunHistory history = Compare(
            TestRun.From([UtteranceResult.Of("hi", "A", "A", 2), UtteranceResult.Of("hi", "A", "A", 3)]),
            TestRun.From([UtteranceResult.Of("hi", "A", "A", 2), UtteranceResult.Of("Hi", "A", "B", 3)]));

        UtteranceHistory hi = Assert.Single(history.Utterances);
        Assert.Equal([UtteranceVerdict.Passed, UtteranceVerdict.Failed], hi.Runs.Select(static run => run.Result));
        Assert.Equal(["A", "B"], hi.Runs[1].Answers.Select(static answer => answer.ToString()));
        Assert.Equal((1, 1L, 0L), (history.Pairs[0].Units, history.Pairs[0].Test.Regressed, history.Pairs[0].Test.Fixed));
    }

    [Fact]
    public void The_context_tells_equal_utterances_apart_and_two_parts_of_a_key_never_run_together()
    {
        static TestRun Both() => TestRun.From([
            new UtteranceResult { Utterance = "a b", ParentIntent = Intent.Parse("c"), Expected = IntentSet.None, Predicted = IntentSet.None },
            new UtteranceResult { Utterance = "a", ParentIntent = Intent.Parse("b c"), Expected = IntentSet.None, Predicted = IntentSet.None },
            new UtteranceResult { Utterance = "a", Expected = IntentSet.None, Predicted = IntentSet.None }]);

        Assert.Equal(3, Compare(Both(), Both()).Utterances.Length);
    }

    [Fact]
    public void What_the_suite_expects_differently_now_cannot_be_compared()
    {
        RunHistory history = Compare(TestRun.From([UtteranceResult.Of("hi", "A", "A")]), TestRun.From([UtteranceResult.Of("hi", "A", "A")]), TestRun.From([UtteranceResult.Of("hi", "B", "A")]));

        Assert.Equal((0, "B"), (history.Comparable, history.Utterances[0].Expected.ToString()));
        Assert.Equal([1, 0, 0], history.Pairs.Select(static pair => pair.Units));
    }

    [Fact]
    public void Entities_count_unless_the_scope_is_the_intent()
    {
        static TestRun Travel(string city) => TestRun.From([new UtteranceResult
        {
            Utterance = "to Rome",
            Expected = IntentSet.Parse("Book"),
            Predicted = IntentSet.Parse("Book"),
            Entities = [new EntityResult { Name = "City", ExpectedValue = "Rome", PredictedValue = city }],
        }]);

        RunHistory all = RunComparer.Compare([Travel("Rome"), Travel("Roma")]);
        Assert.Equal([UtteranceVerdict.Passed, UtteranceVerdict.Failed], all.Utterances[0].Runs.Select(static run => run.Result));
        Assert.Equal("Book", Assert.Single(Assert.Single(all.Flaky).Answers).ToString());
        RunHistory intents = RunComparer.Compare([Travel("Rome"), Travel("Roma")], new DiffOptions { Scope = DiffScope.Intent });
        Assert.Equal([UtteranceVerdict.Passed, UtteranceVerdict.Passed], intents.Utterances[0].Runs.Select(static run => run.Result));
        Assert.Empty(intents.Flaky);
    }

    [Fact]
    public void Flaky_is_what_one_version_answers_in_two_ways()
    {
        RunHistory history = Compare(
            Summarised("Bot", "Published", "A", "A", "A"),
            Summarised("Bot", "In Development", "A", "B", "A"),
            Summarised("bot", "Published", "A", "A", "B"),
            Summarised("Bot", "In Development", "B", "B", "A"));

        Assert.Equal([1, 2, 1, 2], history.Runs.Select(static run => run.Version));
        Assert.Equal(
            [(1, "utterance 3", "A, B"), (2, "utterance 1", "A, B")],
            history.Flaky.Select(static flaky => (flaky.Version, flaky.Utterance.Utterance, string.Join(", ", flaky.Answers))));
    }

    [Fact]
    public void Runs_that_say_nothing_of_themselves_are_one_version_and_other_settings_make_another()
    {
        Assert.Equal([1, 1], Compare(Run("A"), Run("B")).Runs.Select(static run => run.Version));
        Assert.Equal([1, 2], Compare(Summarised("Bot", "Published", "A"), Summarised("Other", "Published", "B")).Runs.Select(static run => run.Version));

        static TestRun Threshold(string value, string date) => TestRun.From([UtteranceResult.Of("hi", "A", "A")], info: new RunInfo([new SummaryRow(1, "ML Threshold", [value]), new SummaryRow(2, "Last Tested", [date]), new SummaryRow(3, "Success/Failure Ratio", [date])]));
        Assert.Equal([1, 2, 1], Compare(Threshold("0.3", "1"), Threshold("0.4", "2"), Threshold("0.3", "3")).Runs.Select(static run => run.Version));
    }

    [Fact]
    public void Copies_that_one_run_answers_differently_are_flaky_too()
    {
        TestRun copies = TestRun.From([UtteranceResult.Of("hi", "A", "A"), UtteranceResult.Of("hi", "A", "B")]);

        Assert.Equal(1, Assert.Single(Compare(copies, Summarised("Bot", "Published", "A"), TestRun.From([UtteranceResult.Of("hi", "A", "A"), UtteranceResult.Of("utterance 1", "A", "A")])).Flaky).Version);
    }

    [Fact]
    public void A_trend_has_F1_of_each_run_and_none_where_an_intent_is_not_expected()
    {
        RunHistory history = Compare(
            Gate.Run(("A", "A", 4)),
            Gate.Run(("A", "A", 2), ("A", "None", 2), ("B", "B", 1)),
            Gate.Run(("A", "A", 4), ("B", "A", 1)));

        IntentTrend b = history.ByIntent[0];
        Assert.Equal((Intent.Parse("B"), -1.0), (b.Intent, b.Change!.Value));
        Assert.Equal([null, 1.0, 0.0], b.Runs.Select(static run => run?.F1));
        IntentTrend a = history.ByIntent[1];
        Assert.Equal([1.0, 2.0 / 3, 8.0 / 9], a.Runs.Select(static run => run!.F1!.Value));
        Assert.All(history.Runs, static run => Assert.Equal(2, run.Analysis.Classification.Intents.Length));
    }

    [Fact]
    public void A_label_is_suspect_when_every_run_gives_one_and_the_same_other_intent()
    {
        static TestRun Of(params (string Utterance, string Expected, string Predicted)[] rows) => TestRun.From(rows.Select(static row => UtteranceResult.Of(row.Utterance, row.Expected, row.Predicted)));

        RunHistory history = Compare(
            Of(("all say B", "A", "B"), ("none found", "A", "None"), ("they differ", "A", "B"), ("one is right", "A", "B"), ("false alarm", "None", "C"), ("only two", "A", "C"), ("b", "B", "B"), ("c", "C", "C"), ("c 2", "C", "B")),
            Of(("all say B", "A", "b"), ("none found", "A", "None"), ("they differ", "A", "C"), ("one is right", "A", "A"), ("false alarm", "None", "C"), ("b", "B", "B"), ("c", "C", "C"), ("only once", "A", "B")),
            Of(("all say B", "A", "B"), ("none found", "A", "None"), ("they differ", "A", "B"), ("one is right", "A", "B"), ("false alarm", "None", "C"), ("only two", "A", "C"), ("b", "B", "B"), ("c", "C", "C")));

        Assert.Equal([("false alarm", "C", 3), ("all say B", "B", 3), ("only two", "C", 2)], history.SuspectLabels.Select(static suspect => (suspect.Utterance.Utterance, suspect.Answer.Name, suspect.Runs)));
        Assert.True(history.SuspectLabels[0].Trust > history.SuspectLabels[1].Trust);
    }

    [Fact]
    public void A_label_that_the_suite_mended_is_no_suspect() =>
        Assert.Empty(Compare(TestRun.From([UtteranceResult.Of("hi", "A", "B")]), TestRun.From([UtteranceResult.Of("hi", "A", "B")]), TestRun.From([UtteranceResult.Of("hi", "B", "B")])).SuspectLabels);

    [Fact]
    public void A_label_that_the_runs_answered_is_no_suspect_though_the_file_calls_it_wrong()
    {
        static TestRun Recorded() => TestRun.From([new UtteranceResult
        {
            Utterance = "hi",
            Expected = IntentSet.Parse("A"),
            Predicted = IntentSet.Parse("A"),
            RecordedOutcome = Outcome.FalsePositive,
            Rules = new OutcomeRules { PreferRecorded = true },
        }]);

        RunHistory history = Compare(Recorded(), Recorded());

        Assert.Equal(UtteranceVerdict.Failed, history.Utterances[0].Runs[0].Result);
        Assert.Empty(history.SuspectLabels);
    }

    [Fact]
    public void What_was_reworded_and_renamed_is_called_as_in_the_last_run()
    {
        TestRun old = TestRun.From([UtteranceResult.Of("hey", "Old", "old")]);
        RunHistory history = RunComparer.Compare(
            [old, old, TestRun.From([UtteranceResult.Of("hello", "New", "Old")])],
            new DiffOptions { RewordedUtterances = new Dictionary<string, string> { ["Hey"] = "hello" }, RenamedIntents = new Dictionary<Intent, Intent> { [Intent.Parse("Old")] = Intent.Parse("New") } });

        UtteranceHistory row = Assert.Single(history.Utterances);
        Assert.Equal([UtteranceVerdict.Passed, UtteranceVerdict.Passed, UtteranceVerdict.Failed], row.Runs.Select(static run => run.Result));
        Assert.Equal(1, history.Comparable);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        TestRun other = TestRun.From([UtteranceResult.Of("else", "A", "A")], "other.csv");

        Assert.Throws<ArgumentException>(() => Compare(Run("A")));
        Assert.StartsWith("other.csv and the other runs have no utterance in common", Assert.Throws<IncomparableRunsException>(() => Compare(Run("A"), Run("B"), other)).Message, StringComparison.Ordinal);
        Assert.StartsWith("results and other.csv have", Assert.Throws<IncomparableRunsException>(() => Compare(Run("A"), other)).Message, StringComparison.Ordinal);
        TestRun copies = TestRun.From([UtteranceResult.Of("hi", "A", "A", 4), UtteranceResult.Of("Hi", "A", "A", 7)], "copies.csv");
        Assert.Contains("(lines 4, 7)", Assert.Throws<IncomparableRunsException>(() => RunComparer.Compare([copies, copies], new DiffOptions { Duplicates = DuplicatePolicy.Reject })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() => Gen.Select(Histories, Gen.Int).Sample(static (runs, seed) =>
    {
        Random random = new(seed);
        TestRun[] shuffled = [.. runs.Select(run => TestRun.From(run.Results.OrderBy(_ => random.Next())))];

        Assert.Equal(Text(RunComparer.Compare(runs)), Text(RunComparer.Compare(shuffled)));
    }, iter: 200);

    [Fact]
    public void Two_runs_give_the_numbers_of_their_comparison() => Histories.Sample(static runs =>
    {
        RunHistory history = RunComparer.Compare(runs);
        foreach (RunPair pair in history.Pairs)
        {
            Significance diff = RunComparer.Diff(runs[pair.Baseline], runs[pair.Candidate], new DiffOptions { Resamples = 1 }).Significance;
            Assert.Equal((diff.Units, diff.Test), (pair.Units, pair.Test));
        }

        RunHistory two = RunComparer.Compare([runs[0], runs[1]]);
        Assert.Equal(two.Pairs[0].Test.ChiSquare, two.Test);
        Assert.Equal(two.Pairs[0].Units, two.Comparable);
        Assert.Equal(two.Pairs[0].Test.Exact, two.Pairs[0].Holm);
    }, iter: 300);

    [Fact]
    public void Another_order_of_the_runs_moves_neither_Q_nor_the_suspects() => Histories.Sample(static runs =>
    {
        RunHistory there = RunComparer.Compare(runs);
        RunHistory back = RunComparer.Compare([.. runs.Reverse()]);

        Assert.Equal(there.Comparable, back.Comparable);
        Assert.Equal(there.Test?.Statistic ?? -1, back.Test?.Statistic ?? -1, 1e-9);
        Assert.Equal(
            there.SuspectLabels.Select(static suspect => (suspect.Utterance.Utterance, suspect.Utterance.ParentIntent, suspect.Answer, suspect.Runs)).ToHashSet(),
            back.SuspectLabels.Select(static suspect => (suspect.Utterance.Utterance, suspect.Utterance.ParentIntent, suspect.Answer, suspect.Runs)).ToHashSet());
    }, iter: 200);

    private static string Text(RunHistory history)
    {
        using StringWriter text = new(System.Globalization.CultureInfo.InvariantCulture);
        HistoryReport.WriteText(history, text);
        HistoryReport.WriteJson(history, text);
        return text.ToString();
    }
}
