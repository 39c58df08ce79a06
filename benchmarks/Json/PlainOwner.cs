using System.Text.Json;
using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>The owner of a <see cref="PlainRow"/>.</summary>
public sealed record PlainOwner
{
    [JsonPropertyName("login")]
    public required string Login { get; init; }

    [JsonPropertyName("rank")]
    public long? Rank { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
