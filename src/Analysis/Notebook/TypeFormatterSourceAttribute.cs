namespace KoreBT.Analysis;

/// <summary>
/// Names the formatters of a type to a notebook's kernel, which looks for an attribute of this name and asks for its properties by name, whoever declares it. So a notebook shows our types without
/// a package of the kernel among ours.
/// </summary>
/// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What an output holds, the first being what a notebook shows.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
