using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using KoreBT.Benchmarks.Ours;

namespace KoreBT.Benchmarks.Json;

/// <summary>Reading 100 shapes of three kinds: our generated union and System.Text.Json's polymorphism, both through <see cref="JsonSerializer"/>.</summary>
[Config(typeof(JsonJob))]
public class UnionBenchmarks
{
    private readonly JsonTypeInfo<Drawing> _ours = (JsonTypeInfo<Drawing>)new JsonSerializerOptions { TypeInfoResolver = BenchApiJsonResolver.Default }.GetTypeInfo(typeof(Drawing));

    // A tag that is not the first member has to be asked for.
    private readonly JsonTypeInfo<PlainDrawing> _plain = (JsonTypeInfo<PlainDrawing>)new JsonSerializerOptions { TypeInfoResolver = PlainJsonContext.Default, AllowOutOfOrderMetadataProperties = true }.GetTypeInfo(typeof(PlainDrawing));
    private byte[] _json = [];

    public enum Place
    {
        /// <summary>The tag is the first member.</summary>
        First,

        /// <summary>The tag is the last member.</summary>
        Last,
    }

    [ParamsAllValues]
    public Place Tag { get; set; }

    [GlobalSetup]
    public void Setup() => _json = Samples.Drawing(100, Tag == Place.First);

    [Benchmark(Baseline = true, Description = "System.Text.Json source generator")]
    public object? SystemTextJson() => JsonSerializer.Deserialize(_json, _plain);

    [Benchmark(Description = "ours")]
    public object? Ours() => JsonSerializer.Deserialize(_json, _ours);
}
