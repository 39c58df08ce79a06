namespace KoreBT.Analysis.Tests;

/// <summary>Runs and policies for the tests of gates.</summary>
internal static class Gate
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    public static readonly TimeProvider Clock = new StoppedClock(new DateTimeOffset(2026, 6, 15, 23, 59, 59, TimeSpan.Zero));

    /// <summary>A run of so many utterances of an intent with the answers to them.</summary>
    public static TestRun Run(params (string Expected, string Predicted, int Times)[] rows) =>
        TestRun.From(rows.SelectMany(static row => Enumerable.Repeat(row, row.Times)).Select(static (row, index) =>
            UtteranceResult.Of(FormattableString.Invariant($"utterance {index + 1}"), row.Expected, row.Predicted, index + 2)));

    public static RunDiff Diff(TestRun baseline, TestRun candidate) => RunComparer.Diff(baseline, candidate, new DiffOptions { Resamples = 10 });

    public static GateRule Rule(string metric, GateComparison comparison, double threshold) => new() { Metric = metric, Comparison = comparison, Threshold = threshold };

    public static GateVerdict Evaluate(RunDiff diff, params GateRule[] rules) => new GatePolicy(rules).Evaluate(diff, Clock);

    public static GateVerdict Evaluate(TestRun run, params GateRule[] rules) => new GatePolicy(rules).Evaluate(RunAnalysis.From(run));

    public static GatePolicyProblem Problem(GateRule rule) => Assert.Single(Assert.Throws<GatePolicyException>(() => new GatePolicy([rule])).Problems);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
