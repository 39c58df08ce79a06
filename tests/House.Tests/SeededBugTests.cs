using KoreBT.SeededBugs;

namespace KoreBT.House.Tests;

/// <summary>The list of mistakes still fits the sources; whether the tests catch them is for <c>dotnet run --project tests/SeededBugs</c> to say.</summary>
public sealed class SeededBugTests
{
    public static TheoryData<string> Names => [.. Bugs.All.Select(static bug => bug.Name)];

    [Fact]
    public void There_are_twenty_five_and_more_and_each_has_a_name_of_its_own()
    {
        Assert.True(Bugs.All.Count >= 25);
        Assert.Equal(Bugs.All.Count, Bugs.All.DistinctBy(static bug => bug.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_changed_stands_once_in_its_file_and_those_who_catch_it_are_there(string name)
    {
        Bug bug = Bugs.All.Single(bug => bug.Name == name);

        Assert.Equal(2, Sources.Text(bug.File).Split(bug.Right).Length);
        Assert.NotEqual(bug.Right, bug.Wrong);
        Assert.NotEmpty(Sources.Under($"tests/{bug.Tests}/", $"/{bug.Class.Replace('.', '/')}.cs"));
    }
}
