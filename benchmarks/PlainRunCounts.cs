using System.Text.Json;
using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks;

/// <summary>The platform's counts, written by hand.</summary>
public sealed record PlainRunCounts
{
    [JsonPropertyName("TP")]
    public int? TP { get; init; }

    [JsonPropertyName("TN")]
    public int? TN { get; init; }

    [JsonPropertyName("FP")]
    public int? FP { get; init; }

    [JsonPropertyName("FN")]
    public int? FN { get; init; }

    [JsonPropertyName("success")]
    public int? Success { get; init; }

    [JsonPropertyName("failure")]
    public int? Failure { get; init; }

    [JsonPropertyName("traitSuccess")]
    public int? TraitSuccess { get; init; }

    [JsonPropertyName("traitFailure")]
    public int? TraitFailure { get; init; }

    [JsonPropertyName("totalEntitiesCount")]
    public int? TotalEntitiesCount { get; init; }

    [JsonPropertyName("matchedEntitiesCount")]
    public int? MatchedEntitiesCount { get; init; }

    [JsonPropertyName("totalTraitsCount")]
    public int? TotalTraitsCount { get; init; }

    [JsonPropertyName("matchedTraitsCount")]
    public int? MatchedTraitsCount { get; init; }

    [JsonPropertyName("failedUtteranceCount")]
    public int? FailedUtteranceCount { get; init; }

    [JsonPropertyName("failedEntitiesCount")]
    public int? FailedEntitiesCount { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
