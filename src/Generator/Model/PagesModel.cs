namespace KoreBT.Generator.Model;

/// <summary>
/// All items of an operation, page after page, as its document declares it. <paramref name="Items"/>, <paramref name="Next"/> and
/// <paramref name="HasMore"/> are the members that lead there from the body of a page, empty where there is nothing to follow: the body
/// is the list itself, or no member tells. <paramref name="Start"/> is where a counter begins without a word from the caller.
/// </summary>
internal sealed record PagesModel(
    string Name,
    PagesForm Form,
    TypeRef Item,
    EquatableArray<PropertyModel> Items,
    EquatableArray<PropertyModel> Next,
    EquatableArray<PropertyModel> HasMore,
    ParameterModel? Parameter,
    long Start)
{
    public IEnumerable<PropertyModel> Members => Items.Concat(Next).Concat(HasMore);
}
