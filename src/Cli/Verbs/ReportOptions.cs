using System.CommandLine;
using System.Text;
using KoreBT.Analysis;
using KoreBT.Client.Http;

namespace KoreBT.Cli.Verbs;

/// <summary>The options that say in which form a result is wanted, and where.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> _format = new("--format") { HelpName = "NAME", Description = $"The form of the report: {string.Join(", ", Reports.All.Select(static report => report.Name))}. Default: text." };
    private readonly Option<bool> _json = new("--json") { Description = "Short for --format json." };
    private readonly Option<string?> _output = Arguments.Output("Where the report goes. Default: standard output.");
    private readonly Option<bool> _spreadsheetSafe = new("--spreadsheet-safe") { Description = "With --format csv: guard what a spreadsheet would take for a formula." };

    public ReportOptions() => _format.AcceptOnlyFromAmong([.. Reports.All.Select(static report => report.Name)]);

    public void AddTo(Command verb)
    {
        verb.Add(_format);
        verb.Add(_json);
        verb.Add(_output);
        verb.Add(_spreadsheetSafe);
        verb.Validators.Add(result =>
        {
            string? format = result.GetValue(_format);
            if (result.GetValue(_json) && format is not (null or "json"))
            {
                result.AddError($"--json and --format {format} are two forms; choose one.");
            }

            if (result.GetValue(_spreadsheetSafe) && format != "csv")
            {
                result.AddError("--spreadsheet-safe is for --format csv.");
            }
        });
    }

    /// <summary>Finds out whether the report can be saved before anything is read.</summary>
    /// <returns>Writes a report in the wanted form to the wanted place. A file is complete or absent.</returns>
    public Func<Action<IReport, TextWriter>, Task> Of(ParseResult call, Terminal terminal)
    {
        IReport report = call.GetValue(_spreadsheetSafe) ? new CsvReport { IsSpreadsheetSafe = true } : Reports.For(call.GetValue(_format) ?? (call.GetValue(_json) ? "json" : "text"));
        if (call.GetValue(_output) is not { } path)
        {
            return write =>
            {
                write(report, terminal.Output);
                return Task.CompletedTask;
            };
        }

        OutputFile.Require(path);
        return write => CompleteFile.WriteAsync(path, async file =>
        {
            await using StreamWriter writer = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            write(report, writer);
        });
    }
}
