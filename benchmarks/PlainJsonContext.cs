using System.Text.Json.Serialization;

namespace KoreBT.Benchmarks;

/// <summary>What System.Text.Json's generator makes of the same members.</summary>
[JsonSerializable(typeof(PlainRunStatus))]
internal sealed partial class PlainJsonContext : JsonSerializerContext;
