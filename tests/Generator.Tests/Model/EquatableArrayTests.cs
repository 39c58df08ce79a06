namespace KoreBT.Generator.Tests.Model;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equal_items_make_equal_lists()
    {
        EquatableArray<string> one = ["a", "b"];
        EquatableArray<string> two = ["a", "b"];
        Assert.True(one.Equals(two));
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.False(one.Equals((EquatableArray<string>)["b", "a"]));
        Assert.False(one.Equals((EquatableArray<string>)["a"]));
    }

    [Fact]
    public void Empty_lists_are_equal_and_none_at_all_is_not_a_list()
    {
        Assert.True(Array.Empty<string>().ToEquatableArray().Equals([]));
        Assert.False(((EquatableArray<string>)[]).Equals((EquatableArray<string>?)null));
    }
}
