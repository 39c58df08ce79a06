using System.Text.Json.Nodes;

namespace KoreBT.Emulator.Results;

/// <summary>What the platform counts of a run. The sample bot has no traits, so their counts are zero.</summary>
internal sealed record RunCounts(
    int TruePositives, int TrueNegatives, int FalsePositives, int FalseNegatives, int FailedUtterances, int Entities, int MatchedEntities)
{
    public static RunCounts Of(IReadOnlyList<JudgedCase> cases, int failedUtterances)
    {
        int Count(Outcome outcome) => cases.Count(judged => judged.Outcome == outcome);
        return new RunCounts(
            Count(Outcome.TruePositive),
            Count(Outcome.TrueNegative),
            Count(Outcome.FalsePositive),
            Count(Outcome.FalseNegative),
            failedUtterances,
            cases.Sum(judged => judged.Entities.Count),
            cases.Sum(judged => judged.Entities.Count(entity => entity.IsMatch)));
    }

    public int Successes => TruePositives + TrueNegatives;

    /// <summary>TP / (TP + FP).</summary>
    public double Precision => Ratio.Of(TruePositives, TruePositives + FalsePositives);

    /// <summary>TP / (TP + FN).</summary>
    public double Recall => Ratio.Of(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Taken, as the platform does, from the two rounded ratios.</summary>
    public double F1 => Ratio.Of(2 * Precision * Recall, Precision + Recall);

    /// <param name="withTraits">The status of a run has the trait counts, the list of suites lacks them.</param>
    public JsonObject ToJson(bool withTraits)
    {
        JsonObject json = new()
        {
            ["TP"] = TruePositives,
            ["TN"] = TrueNegatives,
            ["FP"] = FalsePositives,
            ["FN"] = FalseNegatives,
            ["success"] = Successes,
            ["failure"] = FalsePositives + FalseNegatives + FailedUtterances,
            ["totalEntitiesCount"] = Entities,
            ["matchedEntitiesCount"] = MatchedEntities,
            ["failedUtteranceCount"] = FailedUtterances,
            ["failedEntitiesCount"] = Entities - MatchedEntities,
        };
        foreach (string trait in withTraits ? ["traitSuccess", "traitFailure", "totalTraitsCount", "matchedTraitsCount"] : Array.Empty<string>())
        {
            json[trait] = 0;
        }

        return json;
    }
}
