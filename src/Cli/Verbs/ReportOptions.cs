using System.CommandLine;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary>The options that say in which form a result is printed, and which reports are written beside it.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> _format = new("--format") { HelpName = "NAME", Description = $"The form of what is printed: {ReportFiles.Names}. Default: text." };
    private readonly Option<bool> _json = new("--json") { Description = "Short for --format json." };
    private readonly Option<string?> _output = Arguments.Output("Where it goes. Default: standard output.");

    public ReportOptions() => _format.AcceptOnlyFromAmong([.. Reports.All.Select(static report => report.Name)]);

    public ReportFiles Files { get; } = new();

    public void AddTo(Command verb)
    {
        verb.Add(_format);
        verb.Add(_json);
        verb.Add(_output);
        Files.AddTo(verb);
        verb.Validators.Add(result =>
        {
            string? format = result.GetValue(_format);
            if (result.GetValue(_json) && format is not (null or "json"))
            {
                result.AddError($"--json and --format {format} are two forms; choose one.");
            }

            Files.Check(result, format);
        });
    }

    /// <summary>The format that is printed.</summary>
    public IReport Format(ParseResult call) => Files.Format(call.GetValue(_format) ?? (call.GetValue(_json) ? "json" : "text"), call);

    /// <summary>Finds out whether what is printed can be saved before anything is read.</summary>
    /// <returns>Puts a report in the wanted form to the wanted place. A file is complete or absent.</returns>
    public Func<Action<IReport, TextWriter>, Task> Of(ParseResult call, Terminal terminal)
    {
        IReport format = Format(call);
        if (call.GetValue(_output) is not { } path)
        {
            return write =>
            {
                write(format, terminal.Output);
                return Task.CompletedTask;
            };
        }

        OutputFile.Require(path);
        return new ReportFile(format, path).WriteAsync;
    }
}
