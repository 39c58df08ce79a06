namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> see the same JSON as the client; one class for all models.</summary>
[GeneratedCode]
internal sealed class ModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.ReadJson(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteJson(writer, JsonUse.Full);
}
