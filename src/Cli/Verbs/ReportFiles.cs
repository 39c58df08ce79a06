using System.CommandLine;
using System.CommandLine.Parsing;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary>The option that writes reports beside what is printed: one call makes the page, the comment and the test report of a pipeline.</summary>
internal sealed class ReportFiles
{
    private readonly Option<string[]> _reports = new("--report")
    {
        HelpName = "FORMAT=FILE",
        Description = "Write a report to a file, such as --report junit=tests.xml. Can be given several times. Each file is complete or absent.",
    };

    private readonly Option<bool> _spreadsheetSafe = new("--spreadsheet-safe") { Description = "In csv reports: guard what a spreadsheet would take for a formula." };

    public ReportFiles()
    {
        _reports.Validators.Add(static result =>
        {
            foreach (string text in result.Tokens.Select(static token => token.Value).Where(static text => Parse(text) is null))
            {
                result.AddError($"'{text}' is no report. Write FORMAT=FILE; the formats are {Names}.");
            }
        });
        _reports.CompletionSources.Add(static _ => Reports.All.Select(static report => new System.CommandLine.Completions.CompletionItem($"{report.Name}=")));
    }

    public static string Names { get; } = string.Join(", ", Reports.All.Select(static report => report.Name));

    public void AddTo(Command verb)
    {
        verb.Add(_reports);
        verb.Add(_spreadsheetSafe);
    }

    public bool IsSpreadsheetSafe(ParseResult call) => call.GetValue(_spreadsheetSafe);

    /// <summary>Says so when cells are to be guarded and nothing has cells.</summary>
    /// <param name="result">The call.</param>
    /// <param name="printed">The format that is printed; null where none can be chosen.</param>
    public void Check(CommandResult result, string? printed = null)
    {
        if (result.GetValue(_spreadsheetSafe) && printed != "csv" && (result.GetValue(_reports) ?? []).All(static text => Parse(text)?.Name != "csv"))
        {
            result.AddError("--spreadsheet-safe is for csv reports.");
        }
    }

    /// <summary>Finds out whether each report can be saved before anything is read.</summary>
    /// <exception cref="UsageException">Two reports have one name.</exception>
    /// <exception cref="IOException">A report cannot be saved where it is wanted.</exception>
    public IReadOnlyList<ReportFile> Of(ParseResult call)
    {
        List<ReportFile> files = [];
        foreach ((string name, string path) in (call.GetValue(_reports) ?? []).Select(Parse).OfType<(string, string)>())
        {
            OutputFile.Require(path, "--report");
            if (files.Exists(file => Path.GetFullPath(file.Path) == Path.GetFullPath(path)))
            {
                throw new UsageException($"Two reports would go to {path}. Give each a file of its own.");
            }

            files.Add(new(Format(name, call), path));
        }

        return files;
    }

    public IReport Format(string name, ParseResult call) => name == "csv" && IsSpreadsheetSafe(call) ? new CsvReport { IsSpreadsheetSafe = true } : Reports.For(name);

    private static (string Name, string Path)? Parse(string text) =>
        text.Split('=', 2) is [var name, var path] && Reports.All.Any(report => report.Name == name) && !string.IsNullOrWhiteSpace(path) ? (name, path) : null;
}
