using System.Text.Json;
using System.Text.Json.Serialization;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>The schema <c>Twin</c> of <c>Documents/twins.yaml</c>, as one would write it by hand for System.Text.Json.</summary>
internal sealed class TwinMirror
{
    [JsonPropertyName("id")]
    public required string Id { get; set; }

    [JsonPropertyName("owner"), JsonRequired, JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Owner { get; set; }

    [JsonPropertyName("size")]
    public required int Size { get; set; }

    [JsonPropertyName("total")]
    public long? Total { get; set; }

    [JsonPropertyName("big")]
    public ulong? Big { get; set; }

    [JsonPropertyName("ratio")]
    public double? Ratio { get; set; }

    [JsonPropertyName("share")]
    public float? Share { get; set; }

    [JsonPropertyName("price")]
    public decimal? Price { get; set; }

    [JsonPropertyName("active")]
    public bool? Active { get; set; }

    [JsonPropertyName("created")]
    public DateTimeOffset? Created { get; set; }

    [JsonPropertyName("day")]
    public DateOnly? Day { get; set; }

    [JsonPropertyName("guid")]
    public Guid? Guid { get; set; }

    [JsonPropertyName("link")]
    public Uri? Link { get; set; }

    [JsonPropertyName("bytes")]
    public byte[]? Bytes { get; set; }

    [JsonPropertyName("color")]
    public string? Color { get; set; }

    [JsonPropertyName("anything"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Anything { get; set; }

    [JsonPropertyName("tags")]
    public List<string>? Tags { get; set; }

    [JsonPropertyName("matrix")]
    public List<List<int>>? Matrix { get; set; }

    [JsonPropertyName("maybes")]
    public List<long?>? Maybes { get; set; }

    [JsonPropertyName("scores")]
    public Dictionary<string, double>? Scores { get; set; }

    [JsonPropertyName("inner")]
    public Small? Inner { get; set; }

    [JsonPropertyName("twins")]
    public List<Small>? Twins { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    internal sealed class Small
    {
        [JsonPropertyName("name")]
        public required string Name { get; set; }

        [JsonPropertyName("next")]
        public Small? Next { get; set; }
    }
}
