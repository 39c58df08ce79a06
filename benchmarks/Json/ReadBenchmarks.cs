using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using KoreBT.Benchmarks.Ours;

namespace KoreBT.Benchmarks.Json;

/// <summary>Reading pages and a wide object: our generated readers and System.Text.Json's source generator, both through <see cref="JsonSerializer"/>.</summary>
[Config(typeof(JsonJob))]
public class ReadBenchmarks
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = BenchApiJsonResolver.Default };
    private readonly JsonTypeInfo<Page> _ours = (JsonTypeInfo<Page>)Options.GetTypeInfo(typeof(Page));
    private readonly JsonTypeInfo<Wide> _oursWide = (JsonTypeInfo<Wide>)Options.GetTypeInfo(typeof(Wide));
    private byte[] _json = [];

    public enum Payload
    {
        /// <summary>A list of 100 rows.</summary>
        List,

        /// <summary>A megabyte of rows.</summary>
        Megabyte,

        /// <summary>One object of forty members.</summary>
        Wide,
    }

    [ParamsAllValues]
    public Payload Read { get; set; }

    [GlobalSetup]
    public void Setup() => _json = Read switch { Payload.List => Samples.Page(100), Payload.Megabyte => Samples.Page(4200), _ => Samples.Wide() };

    [Benchmark(Baseline = true, Description = "System.Text.Json source generator")]
    public object? SystemTextJson() => Read == Payload.Wide
        ? JsonSerializer.Deserialize(_json, PlainJsonContext.Default.PlainWide)
        : JsonSerializer.Deserialize(_json, PlainJsonContext.Default.PlainPage);

    [Benchmark(Description = "ours")]
    public object? Ours() => Read == Payload.Wide ? JsonSerializer.Deserialize(_json, _oursWide) : JsonSerializer.Deserialize(_json, _ours);
}
