using System.Collections.Immutable;
using System.Text;
using CsCheck;

namespace KoreBT.Analysis.Tests;

/// <summary>Counting a file while it is read says what loading and counting it says, whatever the file.</summary>
public sealed class TwoPathsTests
{
    private const string Header = "Utterance,ExpectedIntent,MatchedIntent,Result Type,Parent Intent,Entity Name,Expected EntityValue,Matched EntityValue,Entity Result,Channel\n";

    private static readonly Gen<string> Intents =
        Gen.OneOf("A", "A", "a", " B ", "B", "", "None", "A | B", "B|A", "A||B", "trait: X||Y", "trait: Y||X", "Trait:x", "trait: X||Z", "smalltalk: Hey", "Small talk: hey | Bye", "None | A", "Hey", "|");

    private static readonly Gen<string[]> Rows = Gen.Select(
        Gen.OneOf("hi", "hi", "hi", "ho", "", "", " "),
        Intents,
        Intents,
        Gen.OneOf("TP", "FP", "TN", "False Negative", "", "tp"),
        Gen.OneOf("", "", "P", "p"),
        Gen.OneOf("", "E", "e", " E ", "F"),
        Gen.Select(Gen.OneOf("", "x", "X", "y"), Gen.OneOf("", "x", "X ", "y")),
        Gen.OneOf("", "", "True", "false", "maybe"),
        (utterance, expected, predicted, verdict, parent, entity, values, result) => new[] { utterance, expected, predicted, verdict, parent, entity, values.Item1, values.Item2, result, "web" });

    /// <summary>A row as it is, one that continues the row before with blank cells, or one that is too long or too short.</summary>
    private static readonly Gen<string[]> AnyRow = Gen.Frequency(
        (6, Rows),
        (3, Rows.Select(static row => (string[])["", "", "", "", "", .. row[5..]])),
        (1, Rows.Select(static row => (string[])[.. row, "", ""])),
        (1, Gen.Select(Rows, Gen.Int[1, 9], static (row, length) => row[..length])),
        (1, Gen.Const(Array.Empty<string>())));

    private static readonly Gen<ResultsReaderOptions> Options = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, static (alarm, recorded, repeated, kinds) => new ResultsReaderOptions
    {
        Rules = new() { FalseAlarm = alarm ? Outcome.FalseNegative : Outcome.FalsePositive, PreferRecorded = recorded, RepeatedEntitiesAreAlternatives = repeated },
        Kinds = kinds ? ImmutableDictionary<Intent, IntentKind>.Empty.Add(Intent.Parse("a"), IntentKind.Faq).Add(Intent.Parse("Hey"), IntentKind.SmallTalk) : ImmutableDictionary<Intent, IntentKind>.Empty,
    });

    [Fact]
    public async Task Both_ways_say_the_same_of_a_random_table() => await Gen.Select(AnyRow.Array[1, 30], Options, Gen.Bool).SampleAsync(async (rows, options, hasVerdicts) =>
    {
        string text = Header + string.Concat(rows.Select(static row => string.Join(',', row) + "\n"));
        byte[] file = Encoding.UTF8.GetBytes(hasVerdicts ? text : text.Replace("Result Type", "Remark", StringComparison.Ordinal));

        Assert.Equal(await TwoPaths.OfObjectsAsync(file, options), await TwoPaths.OfCountsAsync(file, options), StringComparer.Ordinal);
    });

    /// <summary>Rows that cannot be refused, or a random table of any length would seldom be read to its end.</summary>
    [Fact]
    public async Task Both_ways_say_the_same_of_a_long_table() => await Gen.Select(Rows.Array[200, 400], Options).SampleAsync(
        async (rows, options) =>
        {
            byte[] file = Encoding.UTF8.GetBytes("Utterance Count,300\n" + Header + string.Concat(rows.Select(static row => string.Join(',', row) + "\n")));

            string[] counts = await TwoPaths.OfCountsAsync(file, options);

            Assert.True(counts.Length > 20);
            Assert.Equal(await TwoPaths.OfObjectsAsync(file, options), counts, StringComparer.Ordinal);
        },
        iter: 30);

    /// <summary>Both ways share what tells answers apart, so a mistake there would escape a comparison of the two.</summary>
    [Fact]
    public async Task An_assertion_says_what_the_row_says_that_it_begins_with() => await Gen.Select(Rows.Array[50, 200], Options).SampleAsync(async (rows, options) =>
    {
        TestRun run = await TestRun.LoadAsync(Samples.Stream(Header + string.Concat(rows.Select(static row => string.Join(',', row) + "\n"))), options: options, cancellationToken: CancellationToken.None);

        foreach (UtteranceResult result in run.Results)
        {
            string[] row = rows[result.Line - 2];
            UtteranceResult alone = new()
            {
                Utterance = row[0],
                Expected = IntentSet.Parse(row[1], options.Kinds),
                Predicted = IntentSet.Parse(row[2], options.Kinds),
                RecordedOutcome = OutcomeWords.Find(row[3]),
                IsScored = row[3].Length > 0,
                Rules = options.Rules,
            };
            Assert.Equal(alone.Answer, result.Answer);
            Assert.Equal((alone.Utterance, alone.RecordedOutcome, Intent.Parse(row[4])), (result.Utterance, result.RecordedOutcome, result.ParentIntent));
            Assert.All(result.Entities, entity => Assert.Equal((rows[entity.Line - 2][5].Trim(), rows[entity.Line - 2][6], rows[entity.Line - 2][7]), (entity.Name, entity.ExpectedValue, entity.PredictedValue)));
        }

        Assert.Equal(rows.Count(static row => row[5].Trim().Length > 0), run.Results.Sum(static result => result.Entities.Count));
    });
}
