using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using KoreBT.Client;

namespace KoreBT.Benchmarks;

/// <summary>Reading the status answer of a completed run: our generated reader and System.Text.Json's source generator, both through <see cref="JsonSerializer"/>.</summary>
[MemoryDiagnoser]
public class StatusBenchmarks
{
    private static readonly byte[] Answer =
        """
        {"_id":"tr-649980035ebd","streamId":"st-1","testSuiteId":"ts-1","status":"completed","utterance_count":240,"result":{"_id":"tr-649980035ebd","isPartialFailure":false,"status":"completed",
        "isAvailable":true,"testSuiteId":"ts-1","triggeredBy":"u-1","streamId":"st-1","botLanguage":"en","runType":"published","utterance_count":240,"startTime":"2026-01-02T03:04:05.678Z",
        "endTime":"2026-01-02T03:05:06.789Z","f1_score":"0.93","precision":"0.91","recall":"0.95","fileId":"649980035ebd649980035ebd","fileUrl":"https://files.test/f-1.csv?e=1&n=2&s=3","__v":0,
        "results":{"TP":200,"TN":10,"FP":20,"FN":10,"success":210,"failure":30,"traitSuccess":0,"traitFailure":0,"totalEntitiesCount":80,"matchedEntitiesCount":70,"totalTraitsCount":0,"matchedTraitsCount":0,"failedUtteranceCount":0,"failedEntitiesCount":10}}}
        """u8.ToArray();

    private readonly JsonTypeInfo<PlainRunStatus> _plain = PlainJsonContext.Default.PlainRunStatus;

    private readonly JsonTypeInfo<RunStatus> _ours =
        (JsonTypeInfo<RunStatus>)new JsonSerializerOptions { TypeInfoResolver = KoreApiJsonResolver.Default }.GetTypeInfo(typeof(RunStatus));

    [Benchmark(Baseline = true, Description = "System.Text.Json source generator")]
    public PlainRunStatus? SystemTextJson() => JsonSerializer.Deserialize(Answer, _plain);

    [Benchmark(Description = "ours")]
    public RunStatus? Ours() => JsonSerializer.Deserialize(Answer, _ours);
}
