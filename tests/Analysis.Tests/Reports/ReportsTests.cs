using System.Globalization;
using System.Text.RegularExpressions;

namespace KoreBT.Analysis.Tests;

public sealed partial class ReportsTests
{
    /// <summary>The runs of the snapshots under names that are the same on every machine.</summary>
    private static readonly TestRun Published = Renamed(Samples.Published, "published.csv");

    private static readonly TestRun InDevelopment = Renamed(Samples.InDevelopment, "inDevelopment.csv");

    public static TheoryData<string> Formats() => [.. Analysis.Reports.All.Select(report => report.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_report_of_a_run_is_the_snapshot(string format) => Snapshot.Match(Shown(Run(format, Published)), $"run.{format}.txt");

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_report_of_a_comparison_is_the_snapshot(string format) => Snapshot.Match(Shown(Diff(format, Published, InDevelopment)), $"diff.{format}.txt");

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_the_same_in_every_culture_and_ends_lines_with_a_line_feed(string format)
    {
        string here = Diff(format, Published, InDevelopment) + Run(format, Published);
        string there = "";
        Thread thread = new(() => there = Diff(format, Published, InDevelopment) + Run(format, Published))
        {
            CurrentCulture = CultureInfo.GetCultureInfo("de-DE"),
        };
        thread.Start();
        thread.Join();

        Assert.Equal(here, there);
        Assert.DoesNotContain('\r', here);
        Assert.EndsWith("\n", here, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_is_found_by_name_in_any_case() => Assert.Same(Analysis.Reports.All[1], Analysis.Reports.For("JSON"));

    [Fact]
    public void An_unknown_format_is_refused_with_those_there_are() =>
        Assert.Contains("use one of text, json", Assert.Throws<ArgumentException>(() => Analysis.Reports.For("yaml")).Message, StringComparison.Ordinal);

    /// <summary>Style and script of a page have files of their own, and hashes that change with every word in them.</summary>
    private static string Shown(string report) => HashOrAsset().Replace(report, "…");

    private static string Run(string format, TestRun run)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Analysis.Reports.For(format).Write(run, writer);
        return writer.ToString();
    }

    private static string Diff(string format, TestRun baseline, TestRun candidate)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Analysis.Reports.For(format).Write(RunComparer.Diff(baseline, candidate), writer);
        return writer.ToString();
    }

    private static TestRun Renamed(TestRun run, string name) => TestRun.From(run.Results, name, run.Info);

    [GeneratedRegex("(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<=sha256-)[A-Za-z0-9+/=&#x;]+", RegexOptions.Singleline)]
    private static partial Regex HashOrAsset();
}
