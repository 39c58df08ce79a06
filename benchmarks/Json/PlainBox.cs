using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>A shape of two numbers.</summary>
public sealed record PlainBox : PlainShape
{
    [JsonPropertyName("width")]
    public required double Width { get; init; }

    [JsonPropertyName("height")]
    public required double Height { get; init; }
}
