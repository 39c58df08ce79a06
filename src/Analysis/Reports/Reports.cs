namespace KoreBT.Analysis;

/// <summary>The report formats.</summary>
public static class Reports
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<IReport> All { get; } =
    [
        new TextReport(),
        new JsonReport(),
        new MarkdownReport(),
        new HtmlReport(),
        new CsvReport(),
        new JunitReport(),
        new SarifReport(),
        new CtrfReport(),
        new TrxReport(),
        new GithubReport(),
    ];

    /// <summary>The format of a name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <exception cref="ArgumentException">There is no such format; the message lists those there are.</exception>
    public static IReport For(string name) =>
        All.FirstOrDefault(report => string.Equals(report.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no report format \"{name}\"; use one of {string.Join(", ", All.Select(report => report.Name))}.", nameof(name));
}
