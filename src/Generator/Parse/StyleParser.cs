using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The style of a parameter, which has to fit its place.</summary>
internal static class StyleParser
{
    public static ParameterStyle Parse(ParseContext context, MapNode node, ParameterPlace place)
    {
        ParameterStyle usual = place is ParameterPlace.Path or ParameterPlace.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (context.Text(node, "style") is not { } word)
        {
            return usual;
        }

        ParameterStyle? style = (word, place) switch
        {
            ("simple", ParameterPlace.Path or ParameterPlace.Header) => ParameterStyle.Simple,
            ("label", ParameterPlace.Path) => ParameterStyle.Label,
            ("matrix", ParameterPlace.Path) => ParameterStyle.Matrix,
            ("form", ParameterPlace.Query or ParameterPlace.Cookie or ParameterPlace.QueryString) => ParameterStyle.Form,
            ("spaceDelimited", ParameterPlace.Query) => ParameterStyle.SpaceDelimited,
            ("pipeDelimited", ParameterPlace.Query) => ParameterStyle.PipeDelimited,
            ("deepObject", ParameterPlace.Query) => ParameterStyle.DeepObject,
            ("cookie", ParameterPlace.Cookie) => ParameterStyle.Cookie,
            _ => null,
        };
        if (style is null)
        {
            context.Problems.Add(Descriptors.Ignored, node["style"]!.Extent, "The style '" + word + "'", "it is none of a parameter in this place, which is sent in the style '" + (usual == ParameterStyle.Form ? "form" : "simple") + "'");
        }

        return style ?? usual;
    }
}
