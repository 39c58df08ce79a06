using KoreBT.Analysis;
using Spectre.Console;

namespace KoreBT.Cli;

/// <summary>A table on standard output: as wide as the screen where somebody watches, else as wide as its text and one line a row.</summary>
internal static class TerminalTable
{
    /// <summary>Wider than any row that somebody would send to a file.</summary>
    private const int Endless = 10_000;

    /// <param name="terminal">Where to.</param>
    /// <param name="columns">The header.</param>
    /// <param name="rows">The rows; text from files or the platform is shown with control characters escaped.</param>
    public static void Write(Terminal terminal, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Table table = new() { Border = TableBorder.None };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)) { NoWrap = !terminal.OutputIsInteractive, Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(TerminalText.Safe(cell))));
        }

        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = terminal.OutputIsInteractive ? AnsiConsole.Profile.Width : Endless;
        console.Write(table);
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            terminal.Output.WriteLine(line.TrimEnd());
        }
    }
}
