using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The optional parameters of an operation to a record, together with the settings of the call.</summary>
internal sealed class OptionsEmitter(TypeText types)
{
    public void Emit(SourceWriter writer, OperationModel operation)
    {
        writer.Line("/// <summary>The optional parameters of <c>" + DocWriter.Escape(operation.Id) + "</c>, and settings of the call.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public sealed partial record " + operation.OptionsName + " : " + types.Own("RequestOptions"));
        bool first = true;
        foreach (ParameterModel option in operation.Options)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            DocWriter.Write(writer, option.Doc, "The " + option.Place.ToString().ToLowerInvariant() + " parameter <c>" + DocWriter.Escape(option.WireName) + "</c>; null sends none.");
            if (option.Deprecated)
            {
                writer.Line("[global::System.Obsolete(\"The document marks this parameter as deprecated.\")]");
            }

            writer.Line("public " + types.Pending(option.Type) + " " + option.Name + " { get; init; }");
        }

        if (operation.Options.Any(o => o.Secret))
        {
            writer.Line()
                .Line("/// <summary>The name of the type alone: some of the parameters are secret.</summary>")
                .Line("/// <returns>The name of the type.</returns>")
                .Line("public override string ToString() => " + CSharp.Literal(operation.OptionsName) + ";");
        }

        writer.Close();
    }
}
