using System.Text.Json;

namespace KoreBT.Cli.Tests.Golden;

/// <summary>What the command prints for the reference runs, against numbers that other software computed.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Kinds = ["regressed", "fixed", "changedWrongAnswer", "stillFailing", "stillPassing"];

    public static TheoryData<string, string> Runs
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (JsonProperty set in Catalogue("runs").EnumerateObject())
            {
                foreach (JsonElement file in set.Value.EnumerateArray())
                {
                    rows.Add(set.Name, file.GetString()!);
                }
            }

            return rows.Count > 0 ? rows : new() { { "-", "-" } };
        }
    }

    public static TheoryData<string, string, string, string> Pairs
    {
        get
        {
            TheoryData<string, string, string, string> rows = [];
            foreach (JsonElement pair in Catalogue("pairs").EnumerateArray())
            {
                rows.Add(pair[0].GetString()!, pair[1].GetString()!, pair[2].GetString()!, "intent");
                rows.Add(pair[0].GetString()!, pair[1].GetString()!, pair[2].GetString()!, "assertion");
            }

            return rows.Count > 0 ? rows : new() { { "-", "-", "-", "-" } };
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Analyze_gives_the_numbers_of_the_golden_file(string set, string file)
    {
        JsonElement golden = Golden("runs", set, $"{Stem(file)}.json");

        Korebt.Result result = await Korebt.RunAsync("analyze", Data("runs", set, file), "--json");

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        JsonElement kore = result.Json.GetProperty("koreSummary");
        JsonElement row = golden.GetProperty("koreRow");
        Same(row, "tp", kore, "truePositives");
        Same(row, "tn", kore, "trueNegatives");
        Same(row, "fp", kore, "falsePositives");
        Same(row, "fn", kore, "falseNegatives");
        Same(row, "precision", kore, "precision");
        Same(row, "recall", kore, "recall");
        Same(row, "f1", kore, "f1");
        Same(row, "success", kore, "success");
        foreach (string share in (string[])["success", "precision", "recall"])
        {
            JsonElement interval = golden.GetProperty("wilson95").GetProperty(share);
            Assert.Equal(interval[0].GetDouble(), kore.GetProperty($"{share}Wilson95").GetProperty("low").GetDouble(), 1e-12);
            Assert.Equal(interval[1].GetDouble(), kore.GetProperty($"{share}Wilson95").GetProperty("high").GetDouble(), 1e-12);
        }

        JsonElement report = result.Json.GetProperty("classificationReport");
        JsonElement textbook = golden.GetProperty("oneVsRest");
        Same(textbook, "accuracy", report, "accuracy");
        foreach (string average in (string[])["micro", "macro", "weighted"])
        {
            SameNumbers(textbook.GetProperty("withoutNoneObservedLabels").GetProperty(average), report.GetProperty($"{average}Average"));
        }

        Dictionary<string, JsonElement> intents = report.GetProperty("intents").EnumerateArray().ToDictionary(static intent => intent.GetProperty("intent").GetString()!);
        Assert.Equal(textbook.GetProperty("perIntent").EnumerateObject().Count(), intents.Count);
        foreach (JsonProperty intent in textbook.GetProperty("perIntent").EnumerateObject())
        {
            SameNumbers(intent.Value, intents[intent.Name]);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Diff_gives_the_counts_and_lists_of_the_golden_file(string set, string baseline, string candidate, string scope)
    {
        JsonElement golden = Golden("pairs", set, $"{Stem(baseline)}--{Stem(candidate)}.json");
        bool withEntities = scope == "assertion" && golden.TryGetProperty("assertionScope", out _);
        JsonElement expected = golden.GetProperty(withEntities ? "assertionScope" : "intentScope");

        Korebt.Result result = await Korebt.RunAsync("diff", Data("runs", set, baseline), Data("runs", set, candidate), "--json", "--scope", scope);

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        JsonElement counts = result.Json.GetProperty("counts");
        JsonElement[] items = [.. result.Json.GetProperty("items").EnumerateArray()];
        int[] linesInOrder = [.. items.Select(static item => item.GetProperty("baselineLine").GetInt32()).Order()];

        // The golden lists pair copies of one utterance by position; ours pair them for the fewest changes. Their lists may differ, their counts may not.
        HashSet<int> copies = [.. golden.GetProperty("duplicateUtterances").EnumerateObject().SelectMany(static utterance => utterance.Value.EnumerateArray()).Select(static ordinal => ordinal.GetInt32())];
        foreach (string kind in Kinds)
        {
            Assert.Equal(expected.GetProperty("counts").GetProperty(kind).GetInt32(), counts.GetProperty(kind).GetInt32());
            Assert.Equal(
                expected.GetProperty("ordinals").GetProperty(kind).EnumerateArray().Select(static ordinal => ordinal.GetInt32()).Where(ordinal => !copies.Contains(ordinal)),
                items.Where(item => item.GetProperty("kind").GetString() == kind).Select(item => Array.BinarySearch(linesInOrder, item.GetProperty("baselineLine").GetInt32()) + 1).Where(ordinal => !copies.Contains(ordinal)).Order());
        }

        JsonElement test = golden.GetProperty(withEntities ? "perKeyAssertionScope" : "perKeyIntentScope").GetProperty("mcnemar");
        Same(test, "exactP", result.Json.GetProperty("significance"), "mcNemarExact", 1e-9);
        Same(test, "midP", result.Json.GetProperty("significance"), "mcNemarMidP", 1e-9);
    }

    /// <summary>The golden files write an undefined quotient of the textbook numbers as 0; we write null, and null for nothing else.</summary>
    private static void SameNumbers(JsonElement expected, JsonElement actual)
    {
        foreach (string name in (string[])["precision", "recall", "f1", "support"])
        {
            if (actual.GetProperty(name).ValueKind == JsonValueKind.Null)
            {
                Assert.Equal(0, expected.GetProperty(name).GetDouble());
                continue;
            }

            Same(expected, name, actual, name);
        }
    }

    /// <summary>Equal within a share of the expected number, so that a p value of 1e-20 is not the same as none.</summary>
    private static void Same(JsonElement expected, string expectedName, JsonElement actual, string actualName, double tolerance = 1e-12)
    {
        JsonElement wanted = expected.GetProperty(expectedName);
        JsonElement found = actual.GetProperty(actualName);
        Assert.Equal(wanted.ValueKind, found.ValueKind);
        if (wanted.ValueKind == JsonValueKind.Number)
        {
            Assert.True(
                Math.Abs(wanted.GetDouble() - found.GetDouble()) <= tolerance * Math.Abs(wanted.GetDouble()),
                $"{actualName}: expected {wanted.GetDouble():R}, found {found.GetDouble():R}");
        }
    }

    private static JsonElement Catalogue(string list) => Repository.ReferenceData is { } folder
        ? JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "pairs.json"))).RootElement.GetProperty(list)
        : JsonDocument.Parse(list == "runs" ? "{}" : "[]").RootElement;

    private static JsonElement Golden(params string[] parts) => JsonDocument.Parse(File.ReadAllText(Data(["golden", .. parts]))).RootElement;

    private static string Data(params string[] parts)
    {
        Assert.SkipWhen(Repository.ReferenceData is null, "There is no reference data beside this checkout.");
        return Path.Combine([Repository.ReferenceData!, .. parts]);
    }

    private static string Stem(string file) => file.Split(".csv")[0];
}
