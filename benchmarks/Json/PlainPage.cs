using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>A page of rows.</summary>
public sealed record PlainPage
{
    [JsonPropertyName("rows")]
    public required IReadOnlyList<PlainRow> Rows { get; init; }
}
