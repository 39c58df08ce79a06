namespace KoreBT.Template.Runtime;

using global::System.Text.Json;

/// <summary>What writes itself as JSON.</summary>
[GeneratedCode]
internal interface IJsonWritable
{
    void WriteJson(Utf8JsonWriter writer, JsonUse use);
}
