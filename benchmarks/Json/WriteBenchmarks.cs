using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using KoreBT.Benchmarks.Ours;
using KoreBT.Benchmarks.Ours.Runtime;

namespace KoreBT.Benchmarks.Json;

/// <summary>Writing one row and a page of 100 into a buffer that is there already: through <see cref="JsonSerializer"/>, and as the client does it.</summary>
[Config(typeof(JsonJob))]
public class WriteBenchmarks : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly JsonTypeInfo<Page> _converter = (JsonTypeInfo<Page>)new JsonSerializerOptions { TypeInfoResolver = BenchApiJsonResolver.Default }.GetTypeInfo(typeof(Page));
    private readonly Utf8JsonWriter _writer;
    private PlainPage _plain = new() { Rows = [] };
    private Page _ours = new() { Rows = [] };

    public WriteBenchmarks() => _writer = new Utf8JsonWriter(_buffer);

    [Params(1, 100)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        byte[] json = Samples.Page(Rows);
        _plain = JsonSerializer.Deserialize(json, PlainJsonContext.Default.PlainPage)!;
        _ours = JsonSerializer.Deserialize(json, _converter)!;
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json source generator")]
    public int SystemTextJson()
    {
        Start();
        JsonSerializer.Serialize(_writer, _plain, PlainJsonContext.Default.PlainPage);
        return Written();
    }

    [Benchmark(Description = "ours, through JsonSerializer")]
    public int Converter()
    {
        Start();
        JsonSerializer.Serialize(_writer, _ours, _converter);
        return Written();
    }

    [Benchmark(Description = "ours, in the client")]
    public int Client()
    {
        Start();
        JsonWrite.Model(_writer, _ours, JsonUse.Full);
        return Written();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Start()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }

    private int Written()
    {
        _writer.Flush();
        return _buffer.WrittenCount;
    }
}
