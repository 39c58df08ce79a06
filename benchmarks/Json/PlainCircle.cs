using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>A shape of one number.</summary>
public sealed record PlainCircle : PlainShape
{
    [JsonPropertyName("radius")]
    public required double Radius { get; init; }
}
