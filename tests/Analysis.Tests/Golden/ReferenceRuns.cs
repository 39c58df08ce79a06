using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>The reference data beside the repository: which runs and pairs there are, and the numbers other software computed for them.</summary>
internal static class ReferenceRuns
{
    private static readonly Dictionary<string, TestRun> Loaded = new(StringComparer.Ordinal);

    public static void SkipWithoutData()
    {
        if (Repository.ReferenceData is null)
        {
            Assert.Skip("The reference runs are not beside this checkout.");
        }
    }

    /// <summary>Set and file of every run; one pair of empty names when there is no data, so that the theory can say it skips.</summary>
    public static TheoryData<string, string> Runs()
    {
        TheoryData<string, string> runs = [];
        foreach (JsonProperty set in Index("runs").EnumerateObject())
        {
            foreach (JsonElement file in set.Value.EnumerateArray())
            {
                runs.Add(set.Name, file.GetString()!);
            }
        }

        if (Repository.ReferenceData is null)
        {
            runs.Add("", "");
        }

        return runs;
    }

    /// <summary>Set, baseline and candidate of every pair; one triple of empty names when there is no data.</summary>
    public static TheoryData<string, string, string> Pairs()
    {
        TheoryData<string, string, string> pairs = [];
        if (Repository.ReferenceData is null)
        {
            pairs.Add("", "", "");
            return pairs;
        }

        foreach (JsonElement pair in Index("pairs").EnumerateArray())
        {
            pairs.Add(pair[0].GetString()!, pair[1].GetString()!, pair[2].GetString()!);
        }

        return pairs;
    }

    public static TestRun Run(string set, string file)
    {
        lock (Loaded)
        {
            string path = Path.Combine(Repository.ReferenceData!, "runs", set, file);
            if (!Loaded.TryGetValue(path, out TestRun? run))
            {
                Loaded.Add(path, run = TestRun.Load(path));
            }

            return run;
        }
    }

    public static JsonElement Golden(params string[] path) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine([Repository.ReferenceData!, "golden", .. path]))).RootElement;

    public static string Stem(string file) => file[..file.IndexOf(".csv", StringComparison.Ordinal)];

    private static JsonElement Index(string member) => Repository.ReferenceData is null
        ? JsonDocument.Parse("{}").RootElement
        : JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.ReferenceData, "pairs.json"))).RootElement.GetProperty(member);
}
