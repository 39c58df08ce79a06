using System.Text.Json;
using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks;

/// <summary>The status answer as somebody would write it by hand, keeping unknown members as ours does.</summary>
public sealed record PlainRunStatus
{
    [JsonPropertyName("_id")]
    public string? Id { get; init; }

    [JsonPropertyName("streamId")]
    public string? StreamId { get; init; }

    [JsonPropertyName("testSuiteId")]
    public string? TestSuiteId { get; init; }

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("utterance_count")]
    public int? UtteranceCount { get; init; }

    [JsonPropertyName("totalUtterances")]
    public int? TotalUtterances { get; init; }

    [JsonPropertyName("utterance_ran")]
    public int? UtteranceRan { get; init; }

    [JsonPropertyName("percentage")]
    public int? Percentage { get; init; }

    [JsonPropertyName("result")]
    public PlainRunResult? Result { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
