using System.Globalization;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Results;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Handlers;

/// <summary>Lists the suites, each under its id, with their latest runs.</summary>
internal static class ListTestSuites
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        if (!TryNumber(call, "skip", 0, 0, out int skip) || !TryNumber(call, "limit", int.MaxValue, 1, out int limit))
        {
            return new(Refusals.InvalidArguments.ToAnswer());
        }

        IReadOnlyList<Suite> all = call.Platform.Suites.All;
        Suite[] listed = [.. all.Skip(skip).Take(limit)];
        JsonObject body = new()
        {
            ["count"] = listed.Length,
            ["moreAvailable"] = skip + listed.Length < all.Count,
        };
        foreach (Suite suite in listed)
        {
            body[suite.Id] = Describe(suite, call.Platform);
        }

        return new(Answer.Json(body));
    }

    private static bool TryNumber(Call call, string name, int absent, int least, out int number)
    {
        number = absent;
        return !call.Request.Query.TryGetValue(name, out var text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least);
    }

    private static JsonObject Describe(Suite suite, Platform platform)
    {
        JsonObject json = new() { ["testSuiteType"] = suite.IsCustom ? "custom" : "prebuilt" };
        if (suite.IsCustom)
        {
            json["name"] = suite.Name;
        }

        json["description"] = suite.Description;
        json["results"] = new JsonArray([.. platform.Runs.Of(suite).Select(run => Describe(run, platform.Now))]);
        return json;
    }

    private static JsonObject Describe(Run run, DateTimeOffset now)
    {
        JsonObject json = new() { ["_id"] = run.Id, ["version"] = run.Version.WireName() };
        if (run.StateAt(now).HasResults)
        {
            RunCounts counts = run.Results.Counts;
            json["results"] = counts.ToJson(withTraits: false);
            json["recall"] = Ratio.Text(counts.Recall);
            json["precision"] = Ratio.Text(counts.Precision);
            json["f1_score"] = Ratio.Text(counts.F1);
        }

        return json;
    }
}
