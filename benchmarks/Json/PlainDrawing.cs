using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>Shapes of several kinds.</summary>
public sealed record PlainDrawing
{
    [JsonPropertyName("shapes")]
    public required IReadOnlyList<PlainShape> Shapes { get; init; }
}
