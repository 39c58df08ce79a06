using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// A filter over the utterances of a report, in the language of the HTML report's search box: terms are all to hold, and a name that has spaces, commas or quotes stands in quotes.
/// </summary>
internal sealed record ReportFilter
{
    private readonly ImmutableArray<string> _terms;

    private ReportFilter(ImmutableArray<string> terms) => _terms = terms;

    public static ReportFilter All { get; } = new([]);

    public static ReportFilter Is(params string[] kinds) => All.And("is", string.Join(',', kinds));

    public ReportFilter Not(string kind) => new(_terms.Add($"!is:{kind}"));

    public ReportFilter Expected(Intent intent) => And("expected", Name(intent));

    public ReportFilter Before(Intent intent) => And("before", Name(intent));

    public ReportFilter After(Intent intent) => And("after", Name(intent));

    public ReportFilter Why(params string[] reasons) => And("why", string.Join(',', reasons));

    public ReportFilter Entity(string key, string name) => And(key, Quoted(name));

    public override string ToString() => string.Join(' ', _terms);

    private static string Name(Intent intent) => intent.IsNone ? "none" : Quoted(intent.Name);

    /// <summary>A quote inside is doubled, and an intent that is called like a word of the language stands in quotes, too.</summary>
    private static string Quoted(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') && !name.Equals("none", StringComparison.OrdinalIgnoreCase)
        ? name
        : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private ReportFilter And(string key, string value) => new(_terms.Add($"{key}:{value}"));
}
