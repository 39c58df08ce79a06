using System.Text;
using KoreBT.Analysis;

namespace KoreBT.Browser.Tests;

/// <summary>Reports on disk, to be opened as people open them.</summary>
public sealed class Pages : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-pages").FullName;

    /// <summary>1,200 utterances with losses, gains, entities and hostile texts, and a gate.</summary>
    public string Comparison => Written("comparison", writer =>
    {
        RunDiff diff = RunComparer.Diff(Run("before.csv", isAfter: false), Run("after.csv", isAfter: true));
        GatePolicy policy = new([new GateRule { Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0 }, new GateRule { Metric = "pairedShare", Comparison = GateComparison.AtLeast, Threshold = 0.9 }]);
        new HtmlReport { Gate = policy.Evaluate(diff) }.Write(diff, writer);
    });

    public string OneRun => Written("single", writer => new HtmlReport().Write(Run("after.csv", isAfter: true), writer));

    public string Measured => Written("measured", writer => new HtmlReport().Write(RunAnalysis.From(Run("after.csv", isAfter: true)), writer));

    public string Identical => Written("identical", writer => new HtmlReport().Write(RunComparer.Diff(Run("before.csv", isAfter: false), Run("after.csv", isAfter: false)), writer));

    public string NothingComparable => Written("nothing", writer => new HtmlReport().Write(
        RunComparer.Diff(TestRun.From([UtteranceResult.Of("a", "A", "A", 1)]), TestRun.From([UtteranceResult.Of("a", "B", "A", 1)])), writer));

    public string OfOne => Written("one", writer => new HtmlReport().Write(
        RunComparer.Diff(TestRun.From([UtteranceResult.Of("a", "A", "A", 1)]), TestRun.From([UtteranceResult.Of("a", "A", "B", 1)])), writer));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TestRun Run(string name, bool isAfter)
    {
        string[] hostile = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "\u202eright to left", "zero\u200bwidth", "'\"`", "nul\0", "😀 שלום", new string('w', 3_000), "=HYPERLINK(1)"];
        return TestRun.From(Enumerable.Range(0, 1_200).Select(number =>
        {
            string expected = number % 7 == 0 ? "" : $"Intent {number % 17}";
            bool isWrong = isAfter ? number % 11 == 0 : number % 13 == 0;
            string answer = !isWrong ? expected : number % 3 == 0 ? "" : $"Intent {(number + 1) % 17}";
            return new UtteranceResult
            {
                Utterance = number < hostile.Length ? hostile[number] : $"utterance {number}",
                Expected = IntentSet.Parse(expected),
                Predicted = IntentSet.Parse(answer),
                Line = number + 2,
                Entities = number % 29 == 1 ? [new EntityResult { Name = "City", ExpectedValue = "Rome", PredictedValue = isAfter ? "Roma" : "Rome", Line = number + 2 }] : [],
            };
        }), name);
    }

    private string Written(string name, Action<TextWriter> write)
    {
        string path = Path.Combine(_folder, name + ".html");
        if (!File.Exists(path))
        {
            using StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(writer);
        }

        return path;
    }
}
