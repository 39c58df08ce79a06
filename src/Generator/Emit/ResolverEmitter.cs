using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>All models as one <c>IJsonTypeInfoResolver</c>, for <c>JsonSerializer</c> without reflection.</summary>
internal sealed class ResolverEmitter(TypeText types)
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    public string Emit(ApiModel model)
    {
        string name = model.ClientName + "JsonResolver";
        SourceWriter writer = TypeText.Begin(types.Namespace, hasDeprecated: false);
        writer.Line("/// <summary>Lets <see cref=\"global::System.Text.Json.JsonSerializer\"/> read and write the generated types without reflection.</summary>")
            .Line("/// <remarks>Put it into <c>JsonSerializerOptions.TypeInfoResolverChain</c>. With reflection on, nothing needs to be done.</remarks>")
            .Line(TypeText.GeneratedCode)
            .Open("public sealed class " + name + " : " + Metadata + "IJsonTypeInfoResolver")
            .Line("/// <summary>The one instance; it has no state.</summary>")
            .Line("public static " + types.Own(name) + " Default { get; } = new();").Line()
            .Line("private " + name + "() { }").Line()
            .Line("/// <inheritdoc/>")
            .Open("public " + Metadata + "JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)");
        string[] values = [.. model.Enums.Select(e => e.Name), .. model.Unions.Where(u => u.Reading is not null).Select(u => u.Name)];
        foreach (string type in model.Objects.Where(o => !o.IsParts).Select(o => o.Name).Concat(values).OrderBy(n => n, StringComparer.Ordinal).Select(types.Own))
        {
            writer.Line("if (type == typeof(" + type + ")) { return " + Metadata + "JsonMetadataServices.CreateValueInfo<" + type + ">(options, new " + types.Runtime("ModelConverter") + "<" + type + ">()); }");
        }

        foreach (string type in values.Select(types.Own))
        {
            writer.Line("if (type == typeof(" + type + "?)) { return " + Metadata + "JsonMetadataServices.CreateValueInfo<" + type + "?>(options, " + Metadata + "JsonMetadataServices.GetNullableConverter<" + type + ">(options)); }");
        }

        return writer.Line("return null;").Close().Close().ToString();
    }
}
