using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// What a schema stands for once its references and its <c>allOf</c> are worked out: one flat schema, without either. Made by <see cref="SchemaViews"/>.
/// </summary>
/// <param name="Origin">The schema of the document that gives the type its name and its documentation.</param>
/// <param name="Schema">The flat schema; <paramref name="Origin"/> itself when there was nothing to work out.</param>
/// <param name="Name">The last segment of the reference that led here, null for a schema that stands right at its use.</param>
/// <param name="Nullable">True when the way here adds null, whatever the schema itself says.</param>
/// <param name="Passed">The schemas on the way, nearest first, which only had remarks to add: descriptions, <c>readOnly</c> and the like.</param>
/// <param name="Parts">All schemas of the document that the flat one was put together from, itself included.</param>
internal sealed record SchemaView(MapNode Origin, MapNode Schema, string? Name, bool Nullable, IReadOnlyList<MapNode> Passed, IReadOnlyList<MapNode> Parts)
{
    /// <summary>What counts where nothing is sent, as the document writes it; null when it does not say, or says more than a value.</summary>
    public string? Default => Passed.Append(Schema).Select(s => s["default"]).OfType<ScalarNode>().FirstOrDefault(s => !s.IsNull)?.Text;

    /// <summary>True when the schema or one that was passed sets a flag such as <c>readOnly</c>.</summary>
    public bool Says(ParseContext context, string flag) => Passed.Any(p => context.Flag(p, flag)) || context.Flag(Origin, flag) || context.Flag(Schema, flag);
}
