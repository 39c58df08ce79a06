using System.Text.Json;
using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>The row of <c>Documents/bench.yaml</c> as somebody would write it by hand, keeping unknown members as ours does.</summary>
public sealed record PlainRow
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("count")]
    public required int Count { get; init; }

    [JsonPropertyName("ratio")]
    public double? Ratio { get; init; }

    [JsonPropertyName("active")]
    public bool? Active { get; init; }

    [JsonPropertyName("created")]
    public DateTimeOffset? Created { get; init; }

    [JsonPropertyName("color")]
    public string? Color { get; init; }

    [JsonPropertyName("owner")]
    public PlainOwner? Owner { get; init; }

    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    [JsonPropertyName("scores")]
    public IReadOnlyList<double>? Scores { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
