namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization.Metadata;

/// <summary>How to tell <see cref="JsonSerializer"/> about each type, without reflection.</summary>
[GeneratedCode]
internal sealed class JsonTypes
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    public JsonTypeInfo? Find(Type type, JsonSerializerOptions options) => _types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? make) ? make(options) : null;

    public void Add<T>()
        where T : IJsonModel<T> =>
        _types.Add(typeof(T), static options => JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T>()));

    /// <summary>A type that is no reference, and its nullable form.</summary>
    public void AddValue<T>()
        where T : struct, IJsonModel<T>
    {
        Add<T>();
        _types.Add(typeof(T?), static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));
    }
}
