using System.Xml.Linq;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>What comes along with each package: a dependency more is a decision, and stands here.</summary>
public sealed class DependencyTests(PackedPackages packages)
{
    [Theory]
    [InlineData("KoreBT.Generator", "")]
    [InlineData("KoreBT.Cli", "")]
    [InlineData("KoreBT.Client", "CsvHelper, Microsoft.Extensions.Http, Microsoft.Extensions.Options.ConfigurationExtensions, Polly.Core, System.IdentityModel.Tokens.Jwt", "net10.0", "net8.0")]
    [InlineData("KoreBT.Analysis", "CsvHelper, MathNet.Numerics, Microsoft.Data.Analysis", "net10.0", "net8.0")]
    public void A_package_depends_on_these_and_no_other(string id, string dependencies, params string[] frameworks)
    {
        using PackageFile package = new(packages.FileOf(id));
        Assert.Equal(
            frameworks.Select(framework => $"{framework}: {dependencies}"),
            package.Metadata.Elements().Where(static e => e.Name.LocalName == "dependencies").Elements()
                .Select(static group => $"{group.Attribute("targetFramework")?.Value}: {string.Join(", ", group.Elements().Select(static d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal));
    }
}
