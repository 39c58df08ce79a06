using System.Text.Json;
using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks;

/// <summary>The record of a run, written by hand.</summary>
public sealed record PlainRunResult
{
    [JsonPropertyName("_id")]
    public string? Id { get; init; }

    [JsonPropertyName("testSuiteId")]
    public string? TestSuiteId { get; init; }

    [JsonPropertyName("streamId")]
    public string? StreamId { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("isPartialFailure")]
    public bool? IsPartialFailure { get; init; }

    [JsonPropertyName("isAvailable")]
    public bool? IsAvailable { get; init; }

    [JsonPropertyName("triggeredBy")]
    public string? TriggeredBy { get; init; }

    [JsonPropertyName("botLanguage")]
    public string? BotLanguage { get; init; }

    [JsonPropertyName("runType")]
    public string? RunType { get; init; }

    [JsonPropertyName("utterance_count")]
    public int? UtteranceCount { get; init; }

    [JsonPropertyName("startTime")]
    public DateTimeOffset? StartTime { get; init; }

    [JsonPropertyName("endTime")]
    public DateTimeOffset? EndTime { get; init; }

    [JsonPropertyName("f1_score")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal? F1Score { get; init; }

    [JsonPropertyName("precision")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal? Precision { get; init; }

    [JsonPropertyName("recall")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal? Recall { get; init; }

    [JsonPropertyName("results")]
    public PlainRunCounts? Results { get; init; }

    [JsonPropertyName("fileId")]
    public string? FileId { get; init; }

    [JsonPropertyName("fileUrl")]
    public string? FileUrl { get; init; }

    [JsonPropertyName("__v")]
    public int? V { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
