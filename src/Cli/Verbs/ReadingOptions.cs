using System.CommandLine;
using System.CommandLine.Parsing;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary>The options of every verb that reads results files: how they are read, and whose verdict counts.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string[]> _columns = new("--column")
    {
        HelpName = "NAME=HEADER",
        Description = "A header of the file's own for a column, such as --column Utterance=text --column ExpectedIntent=label --column MatchedIntent=prediction. Can be given several times.",
    };

    private readonly Option<char?> _separator = new("--separator")
    {
        HelpName = "CHARACTER",
        Description = "What separates the cells, or the word tab. Default: comma, semicolon or tab, as the header shows.",
        CustomParser = Character,
    };

    private readonly Option<bool> _recorded = new("--recorded") { Description = "Let the verdicts in the file count (Result Type) instead of those the two intents make." };

    private readonly Option<string> _falseAlarm = new Option<string>("--false-alarm")
    {
        Description = "What an intent is that was found where none was expected: false positive, or false negative as for small talk and external engines.",
        DefaultValueFactory = static _ => "fp",
    }.AcceptOnlyFromAmong("fp", "fn");

    public void AddTo(Command verb)
    {
        verb.Add(_columns);
        verb.Add(_separator);
        verb.Add(_recorded);
        verb.Add(_falseAlarm);
    }

    /// <exception cref="UsageException">A column or the separator makes no sense.</exception>
    public ResultsReaderOptions Of(ParseResult call)
    {
        try
        {
            return new ResultsReaderOptions
            {
                Columns = (call.GetValue(_columns) ?? []).Select(Column).ToDictionary(),
                Separator = call.GetValue(_separator),
                Rules = new OutcomeRules
                {
                    PreferRecorded = call.GetValue(_recorded),
                    FalseAlarm = call.GetValue(_falseAlarm) == "fn" ? Outcome.FalseNegative : Outcome.FalsePositive,
                },
            };
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{problem.Message} Check --column and --separator.");
        }
    }

    private static char? Character(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "tab" or "\\t":
                return '\t';
            case [var character]:
                return character;
            case var other:
                result.AddError($"'{other}' is no separator. Write one character, or the word tab.");
                return null;
        }
    }

    private static KeyValuePair<ResultsColumn, string> Column(string text)
    {
        string[] parts = text.Split('=', 2);
        return parts is [var name, { Length: > 0 } header] && Enum.GetNames<ResultsColumn>().Contains(name, StringComparer.OrdinalIgnoreCase)
            ? new(Enum.Parse<ResultsColumn>(name, ignoreCase: true), header)
            : throw new UsageException($"'{text}' names no column. Write NAME=HEADER; the names are {string.Join(", ", Enum.GetNames<ResultsColumn>())}.");
    }
}
