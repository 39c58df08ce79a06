using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>The package in projects that differ from ours in language version, switches and names.</summary>
public sealed class ConsumerTests(BuiltConsumers consumers) : IClassFixture<BuiltConsumers>
{
    [Theory]
    [InlineData("Strict", "net8.0")]
    [InlineData("Strict", "net10.0")]
    [InlineData("Bare", "net8.0")]
    [InlineData("Preview", "net10.0")]
    [InlineData("Namesakes", "net10.0")]
    [InlineData("Basic", "net10.0")]
    [InlineData("Documents", "net10.0")]
    public void A_project_builds_without_a_warning(string name, string framework)
    {
        Assert.True(consumers.Complaints(name).Length == 0, consumers.Complaints(name));
        Assert.True(consumers.IsBuilt(name, framework));
    }

    [Fact]
    public void The_code_of_the_pages_is_among_what_is_built()
    {
        string[] names = [.. DocumentedCode.Files().Select(static file => file.Name)];

        Assert.Contains(names, static name => name.StartsWith("README", StringComparison.Ordinal));
        Assert.Contains(names, static name => name.StartsWith("docs_getting_started_dotnet", StringComparison.Ordinal));
        Assert.Contains(names, static name => name.StartsWith("src_Generator_README", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_files_can_be_written_to_disk_under_short_names()
    {
        string written = Path.Combine(consumers.Folder, "Strict", "obj", "Debug", "net8.0", "generated");
        string[] files = [.. Directory.EnumerateFiles(written, "*.g.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(written, file))];

        Assert.Contains(files, static file => Path.GetFileName(file) == "Acme.Library.Book.g.cs");
        // A path of 260 characters is the end of the world to some tools, and the first half belongs to the user.
        Assert.All(files, static file => Assert.InRange(file.Length, 1, 150));
    }
}
