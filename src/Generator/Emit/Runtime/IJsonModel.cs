namespace KoreBT.Template.Runtime;

using global::System.Text.Json;

/// <summary>A type that reads and writes itself. On entry the reader stands on the first token of the value, on exit on the last.</summary>
[GeneratedCode]
internal interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);
}
