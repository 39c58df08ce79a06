using System.Text;
using CsCheck;

namespace KoreBT.Analysis.Tests;

/// <summary>Comparing files straight from disk gives what comparing loaded runs does.</summary>
public sealed class DiffAsyncTests
{
    private static readonly Gen<string> Row = Gen.Select(
        Gen.OneOf("hi", "Hi ", "ho", "h\u00f6", "ho\u0308", "a  b", "A B", "x", "y", "z", ""), Gen.OneOf("A", "A", "B", "A | B", "trait: T", "None"), Gen.OneOf("A", "A", "B", "C", "", "trait: T||U"),
        Gen.OneOf("", "", "P", "p"), Gen.OneOf("", "Published", "Configured"), Gen.OneOf("", "", "City", "Day"), Gen.OneOf("", "x", "y"), Gen.OneOf("", "x", "y"), Gen.OneOf("", "", "ML: 0.5", "ML: 0.75"),
        static (utterance, expected, predicted, parent, state, entity, wanted, got, score) => string.Join(',', utterance, expected, predicted, parent, state, entity, wanted, got, score));

    private static readonly Gen<string> File = Row.Array[1, 14].Select(static rows =>
        "Utterance,ExpectedIntent,MatchedIntent,Parent Intent,Task State,Entity Name,Expected EntityValue,Matched EntityValue,Matched Intent Score\n" + string.Join('\n', rows) + "\n");

    [Fact]
    public Task Files_compare_as_loaded_runs_do() => Gen.Select(File, File, Gen.Bool).SampleAsync(async sample =>
    {
        (string one, string other, bool intentsAlone) = sample;
        DiffOptions options = new() { Scope = intentsAlone ? DiffScope.Intent : DiffScope.Assertion };
        if (await TryAsync(async () => RunComparer.Diff(await TestRun.LoadAsync(Samples.Stream(one), "a"), await TestRun.LoadAsync(Samples.Stream(other), "b"), options)) is not { } loaded)
        {
            Assert.Null(await TryAsync(() => FromFilesAsync(one, other, options)));
            return;
        }

        RunDiff streamed = (await TryAsync(() => FromFilesAsync(one, other, options)))!;

        Assert.Equal(loaded.Items.Select(Shown), streamed.Items.Select(Shown));
        Assert.Equal(loaded.ByIntent, streamed.ByIntent);
        Assert.Equal(loaded.Confusions, streamed.Confusions);
        Assert.Equal(loaded.ByEntity, streamed.ByEntity);
        Assert.Equal(loaded.Notices, streamed.Notices);
        Assert.Equal((loaded.Significance.Test, loaded.Significance.Units, loaded.Significance.Churn), (streamed.Significance.Test, streamed.Significance.Units, streamed.Significance.Churn));
        Assert.Equal(loaded.Baseline.Kore, streamed.Baseline.Kore);
        Assert.Equal(loaded.Candidate.Classification.Intents, streamed.Candidate.Classification.Intents);
    }, iter: 2_000);

    [Fact]
    public async Task A_comparison_that_is_large_enough_for_several_threads_has_the_same_result()
    {
        StringBuilder one = new("Utterance,ExpectedIntent,MatchedIntent\n");
        StringBuilder other = new("Utterance,ExpectedIntent,MatchedIntent\n");
        for (int row = 0; row < 120_000; row++)
        {
            one.Append(System.Globalization.CultureInfo.InvariantCulture, $"utterance {row % 110_000},I{row % 7},I{row % 5}\n");
            other.Append(System.Globalization.CultureInfo.InvariantCulture, $"utterance {(row * 7) % 120_000},I{(row * 7) % 120_000 % 7},I{row % 3}\n");
        }

        RunDiff loaded = RunComparer.Diff(
            await TestRun.LoadAsync(Samples.Stream(one.ToString()), "a", cancellationToken: TestContext.Current.CancellationToken),
            await TestRun.LoadAsync(Samples.Stream(other.ToString()), "b", cancellationToken: TestContext.Current.CancellationToken),
            new() { KeyComparer = StringComparer.OrdinalIgnoreCase });
        RunDiff streamed = await FromFilesAsync(one.ToString(), other.ToString(), new DiffOptions());

        Assert.Equal(loaded.Items.Select(Shown), streamed.Items.Select(Shown));
        Assert.Equal(loaded.Significance.Test, streamed.Significance.Test);
        Assert.Equal((10_000, 120_000), (streamed.Counts.Added, streamed.Counts.Paired + streamed.Counts.Removed));
    }

    private static object Shown(DiffItem item) =>
        (item.Kind, item.Utterance, item.ParentIntent, item.Expected.ToString(), item.Before, item.After, item.BaselineLine, item.CandidateLine, (item.Reason?.ToString(), string.Join("; ", item.Flags), item.Counterfactual, item.Baseline?.TaskState));

    private static async Task<RunDiff> FromFilesAsync(string one, string other, DiffOptions options)
    {
        await using ResultsReader a = await ResultsReader.OpenAsync(Samples.Stream(one), "a");
        await using ResultsReader b = await ResultsReader.OpenAsync(Samples.Stream(other), "b");
        return await RunComparer.DiffAsync(a, b, options);
    }

    private static async Task<RunDiff?> TryAsync(Func<Task<RunDiff>> diff)
    {
        try
        {
            return await diff();
        }
        catch (Exception exception) when (exception is IncomparableRunsException or ResultsFormatException)
        {
            return null;
        }
    }
}
