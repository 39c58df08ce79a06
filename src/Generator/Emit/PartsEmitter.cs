using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>What the record of a body of several parts has instead of the equality and the reader of JSON.</summary>
internal sealed class PartsEmitter(TypeText types)
{
    public void Emit(SourceWriter writer, ObjectModel model, string contract)
    {
        writer.Line("/// <summary>The name of the type alone: files have no text.</summary>")
            .Line("/// <returns>The name of the type.</returns>")
            .Line("public override string ToString() => " + CSharp.Literal(model.Name) + ";").Line()
            .Line("private bool PrintMembers(global::System.Text.StringBuilder builder) => false;").Line()
            .Line("global::System.Collections.Generic.IReadOnlyList<" + types.Own("FileContent") + ">? " + contract + ".Files(string name) => name switch")
            .Open();
        foreach (PropertyModel property in model.Properties)
        {
            if (property.Type is { Kind: TypeKind.List, Element.Kind: TypeKind.File })
            {
                writer.Line(CSharp.Literal(property.WireName) + " => " + property.Name + ",");
            }
            else if (property.Type.Kind == TypeKind.File)
            {
                writer.Line(CSharp.Literal(property.WireName) + " => " + property.Name + " is { } some ? [some] : null,");
            }
        }

        writer.Line("_ => null,").Close(";");
    }
}
