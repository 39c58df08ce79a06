using System.Text.Json.Serialization;
using KoreBT.Benchmarks.Json;

namespace KoreBT.Benchmarks;

/// <summary>What System.Text.Json's generator makes of the same members.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainRunStatus))]
[JsonSerializable(typeof(PlainPage))]
[JsonSerializable(typeof(PlainWide))]
[JsonSerializable(typeof(PlainDrawing))]
internal sealed partial class PlainJsonContext : JsonSerializerContext;
