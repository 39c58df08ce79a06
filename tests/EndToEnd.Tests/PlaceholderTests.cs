namespace KoreBT.EndToEnd.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void The_project_runs() => Assert.NotEmpty(Repository.Root);
}
