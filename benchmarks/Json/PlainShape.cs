using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks.Json;

/// <summary>One of several kinds, as System.Text.Json tells them apart.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainCircle), "circle")]
[JsonDerivedType(typeof(PlainBox), "box")]
[JsonDerivedType(typeof(PlainPolygon), "polygon")]
public abstract record PlainShape
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}
