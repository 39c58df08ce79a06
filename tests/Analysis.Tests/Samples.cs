using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>Runs made for these tests.</summary>
internal static class Samples
{
    public const string Header = "Utterance,ExpectedIntent,MatchedIntent,Result Type";

    public static TestRun Published => TestRun.Load(Path("worked-example-published.csv"));

    public static TestRun InDevelopment => TestRun.Load(Path("worked-example-indevelopment.csv"));

    public static string Path(string file) => Repository.PathOf("tests", "Analysis.Tests", "Data", file);

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static Task<TestRun> LoadAsync(string text) =>
        TestRun.LoadAsync(Stream(text), "results.csv", cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A table with the four usual columns.</summary>
    public static Task<TestRun> TableAsync(params string[] rows) => LoadAsync(Header + "\n" + string.Join('\n', rows) + "\n");

    public static async Task<ResultsFormatException> RefusedAsync(string text) =>
        await Assert.ThrowsAsync<ResultsFormatException>(() => LoadAsync(text));

    /// <summary>A run with one utterance for each pair of labels.</summary>
    public static TestRun Labelled(IEnumerable<string> expected, IEnumerable<string> predicted) =>
        TestRun.From(expected.Zip(predicted, (e, p) => (e, p)).Select((pair, index) =>
            UtteranceResult.Of(FormattableString.Invariant($"utterance {index + 1}"), pair.e, pair.p, index + 1)));
}
