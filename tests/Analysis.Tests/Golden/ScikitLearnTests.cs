using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>
/// The textbook's numbers against scikit-learn's, on data sets of every shape. The two differ on purpose in what is undefined: it is null here. scikit-learn shows 0 for the
/// coefficient of Matthews, and for a weighted average of labels that were never expected 0, 1 or the plain mean, by version; both are null here. "No intent" is one label more for
/// scikit-learn, and in our averages where a label set asks for it.
/// </summary>
public sealed class ScikitLearnTests
{
    private const int DataSets = 2000;
    private const double Tolerance = 1e-12;

    private readonly List<string> _differences = [];
    private long _compared;

    [Fact]
    public async Task Two_thousand_data_sets_have_the_numbers_of_scikit_learn()
    {
        string? python = Python.With("sklearn.metrics");
        Assert.SkipWhen(python is null, "No Python with scikit-learn here: install the package python3-sklearn (Debian), or scikit-learn (pip).");

        int read = 0;
        using Process script = Python.Start(python!, Repository.PathOf("tests", "Analysis.Tests", "scikit", "make_datasets.py"), DataSets.ToString(CultureInfo.InvariantCulture));
        Task<string> errors = script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await script.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            Check(JsonDocument.Parse(line).RootElement);
            read++;
        }

        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (script.ExitCode, await errors));
        Assert.Equal(DataSets, read);
        Assert.True(_differences.Count == 0, $"{_differences.Count} of {_compared} numbers differ:\n{string.Join('\n', _differences.Take(20))}");
        Assert.True(_compared > 100 * DataSets, $"Only {_compared} numbers were compared.");
    }

    private void Check(JsonElement data)
    {
        string[] expected = Strings(data.GetProperty("expected"));
        string[] predicted = Strings(data.GetProperty("predicted"));
        RunTally tally = RunTally.Of(expected.Zip(predicted, static (label, answer) => UtteranceResult.Of("hi", label, answer)));
        ClassificationReport report = ClassificationReport.From(tally.Matrix, new ClassificationOptions { Labels = Labels(data), ZeroDivision = Policy(data.GetProperty("zeroDivision")) });

        string id = $"data set {data.GetProperty("id")} ({data.GetProperty("shape")}, {data.GetProperty("labelSet")}):";
        double beta = data.GetProperty("beta").GetDouble();
        CheckLabels($"{id}", data.GetProperty("perLabel"), report, beta);
        CheckAverages($"{id} f1", data.GetProperty("f1"), report);
        CheckFBeta($"{id} fBeta", data.GetProperty("fBeta"), report.FBeta(beta));
        CheckConfusion($"{id} confusion", data, report.Matrix);
        Same($"{id} accuracy", data.GetProperty("accuracy"), report.Accuracy);
        Same($"{id} balanced accuracy", data.GetProperty("balancedAccuracy"), report.BalancedAccuracy);
        Same($"{id} kappa", data.GetProperty("kappa"), report.Kappa);

        bool oneLabelAlone = expected.Distinct().Count() < 2 || predicted.Distinct().Count() < 2;
        Same($"{id} mcc", oneLabelAlone ? default : data.GetProperty("mcc"), report.Mcc);
    }

    private void CheckLabels(string id, JsonElement golden, ClassificationReport report, double beta)
    {
        Same($"{id} labels", golden.EnumerateObject().Count(), report.Intents.Length);
        foreach (JsonProperty label in golden.EnumerateObject())
        {
            IntentMetrics intent = report.For(Intent.Parse(label.Name));
            Same($"{id} {label.Name} precision", label.Value[0], intent.Precision);
            Same($"{id} {label.Name} recall", label.Value[1], intent.Recall);
            Same($"{id} {label.Name} F1", label.Value[2], intent.F1);
            Same($"{id} {label.Name} F-beta", label.Value[3], intent.FBeta(beta));
        }
    }

    private void CheckAverages(string id, JsonElement golden, ClassificationReport report)
    {
        foreach ((string name, AverageMetrics average) in new[] { ("micro", report.Micro), ("macro", report.Macro), ("weighted", report.Weighted) })
        {
            JsonElement values = golden.GetProperty(name);
            Same($"{id} {name} precision", At(values, 0), average.Precision);
            Same($"{id} {name} recall", At(values, 1), average.Recall);
            Same($"{id} {name} F", At(values, 2), average.F1);
        }
    }

    private void CheckFBeta(string id, JsonElement golden, FBetaAverages averages)
    {
        Same($"{id} micro", At(golden.GetProperty("micro"), 2), averages.Micro);
        Same($"{id} macro", At(golden.GetProperty("macro"), 2), averages.Macro);
        Same($"{id} weighted", At(golden.GetProperty("weighted"), 2), averages.Weighted);
    }

    private void CheckConfusion(string id, JsonElement data, ConfusionMatrix matrix)
    {
        Intent[] labels = [.. Strings(data.GetProperty("occurring")).Select(Intent.Parse)];
        JsonElement golden = data.GetProperty("confusion");
        Same($"{id} labels", labels.Length, matrix.Labels.Length);
        for (int row = 0; row < labels.Length; row++)
        {
            for (int column = 0; column < labels.Length; column++)
            {
                Same($"{id} {labels[row]} > {labels[column]}", golden[row][column].GetInt32(), matrix[expected: labels[row], predicted: labels[column]]);
            }
        }
    }

    /// <summary>A golden number against ours; null stands for undefined on either side.</summary>
    private void Same(string what, JsonElement golden, double? ours) => Same(what, golden.ValueKind == JsonValueKind.Number ? golden.GetDouble() : null, ours);

    private void Same(string what, double? golden, double? ours)
    {
        _compared++;
        if (golden.HasValue != ours.HasValue || Math.Abs((golden ?? 0) - (ours ?? 0)) > Tolerance)
        {
            _differences.Add(FormattableString.Invariant($"{what}: scikit-learn {golden:R}, ours {ours:R}"));
        }
    }

    private static JsonElement At(JsonElement values, int index) => values.ValueKind == JsonValueKind.Array ? values[index] : default;

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetString()!)];

    private static LabelSet Labels(JsonElement data)
    {
        string[] name = data.GetProperty("labelSet").GetString()!.Split('+');
        LabelSet labels = name[0] switch
        {
            "observed" => LabelSet.Observed,
            "expected" => LabelSet.Expected,
            _ => LabelSet.Explicit(Strings(data.GetProperty("labels")).Select(Intent.Parse)),
        };
        return name.Length > 1 ? labels.WithNone() : labels;
    }

    private static ZeroDivision Policy(JsonElement policy) => policy.ToString() switch
    {
        "0" => ZeroDivision.Zero,
        "1" => ZeroDivision.One,
        _ => ZeroDivision.Exclude,
    };
}
