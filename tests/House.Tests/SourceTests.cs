using System.Text.RegularExpressions;

namespace KoreBT.House.Tests;

public sealed partial class SourceTests
{
    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines() =>
        Rule.HasNoException(Sources.Under("src/", ".cs").Where(static file => Sources.Text(file).Split('\n').Length > 300));

    [Fact]
    public void A_source_file_is_named_after_its_type_and_the_part_of_it() =>
        Rule.HasNoException(Sources.Under("src/", ".cs")
            .Where(static file => TopLevelType().Match(Sources.Code(file)) is { Success: true } match && match.Groups["name"].Value != Path.GetFileNameWithoutExtension(file).Split('{', '.')[0]));

    [Fact]
    public void A_source_file_holds_one_type() =>
        Rule.HasNoException(Sources.Under("src/", ".cs").Where(static file => TopLevelType().Matches(Sources.Code(file)).Select(static match => match.Groups["name"].Value).Distinct().Count() > 1));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Rule.HasNoException(Sources.Under("", ".cs").Where(static file => !file.EndsWith("SourceTests.cs", StringComparison.Ordinal) && Unfinished().IsMatch(Sources.Text(file))));

    [Fact]
    public void No_file_speaks_of_one_machine() =>
        Rule.HasNoException(Sources.All
            .Where(static file => !file.EndsWith("SourceTests.cs", StringComparison.Ordinal) && MachinePath().IsMatch(Sources.Text(file))));

    [Fact]
    public void No_tracked_file_is_large() =>
        Rule.HasNoException(Sources.All.Where(static file => new FileInfo(Repository.PathOf(file)).Length > 1 << 20));

    [Fact]
    public void Versions_of_packages_stand_in_one_place() =>
        Rule.HasNoException(Sources.Under("", ".csproj").Where(static file => !file.StartsWith("samples/", StringComparison.Ordinal) && PackageVersion().IsMatch(XmlComment().Replace(Sources.Text(file), ""))));

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record struct|record class|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex("(?<![a-z.])/(work|root|farm|home|tmp)/[a-z]")]
    private static partial Regex MachinePath();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex XmlComment();

    [GeneratedRegex("<PackageReference [^>]*\\bVersion=")]
    private static partial Regex PackageVersion();
}
