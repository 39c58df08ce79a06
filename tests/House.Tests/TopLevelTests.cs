namespace KoreBT.House.Tests;

public sealed class TopLevelTests
{
    [Fact]
    public void The_solution_has_the_classic_format_and_the_agreed_name() =>
        Assert.StartsWith("Microsoft Visual Studio Solution File", File.ReadAllText(Repository.PathOf("KoreBT.sln")).TrimStart('\uFEFF', '\r', '\n'), StringComparison.Ordinal);
}
