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
    public void An_empty_list_and_none_at_all_are_equal() => Assert.True(default(EquatableArray<string>).Equals([]));
}
