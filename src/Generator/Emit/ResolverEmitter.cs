using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>All models as one <c>IJsonTypeInfoResolver</c>, for <c>JsonSerializer</c> without reflection.</summary>
internal sealed class ResolverEmitter(TypeText types)
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    public string Emit(ApiModel model)
    {
        string name = model.ClientName + "JsonResolver";
        SourceWriter writer = types.Begin();
        writer.Line("/// <summary>Lets <see cref=\"global::System.Text.Json.JsonSerializer\"/> read and write the generated types without reflection.</summary>")
            .Line("/// <remarks>Put it into <c>JsonSerializerOptions.TypeInfoResolverChain</c>. With reflection on, nothing needs to be done.</remarks>")
            .Line(TypeText.GeneratedCode)
            .Open("public sealed class " + name + " : " + Metadata + "IJsonTypeInfoResolver")
            .Line("/// <summary>The one instance; it has no state.</summary>")
            .Line("public static " + types.Own(name) + " Default { get; } = new();").Line()
            .Line("private " + name + "() { }").Line()
            .Line("private static readonly " + TypeText.Runtime("JsonTypes") + " Types = Listed();").Line()
            .Line("/// <inheritdoc/>")
            .Line("public " + Metadata + "JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options) => Types.Find(type, options);").Line()
            .Open("private static " + TypeText.Runtime("JsonTypes") + " Listed()")
            .Line(TypeText.Runtime("JsonTypes") + " types = new();");
        foreach (string type in model.Objects.Where(o => !o.IsParts).Select(o => o.Name).OrderBy(n => n, StringComparer.Ordinal))
        {
            writer.Line("types.Add<" + types.Own(type) + ">();");
        }

        foreach (string type in model.Enums.Select(e => e.Name).Concat(model.Unions.Where(u => u.Reading is not null).Select(u => u.Name)).OrderBy(n => n, StringComparer.Ordinal))
        {
            writer.Line("types.AddValue<" + types.Own(type) + ">();");
        }

        return writer.Line("return types;").Close().Close().ToString();
    }
}
