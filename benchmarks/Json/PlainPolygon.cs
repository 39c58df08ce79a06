using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>A shape of many numbers.</summary>
public sealed record PlainPolygon : PlainShape
{
    [JsonPropertyName("points")]
    public required IReadOnlyList<double> Points { get; init; }
}
