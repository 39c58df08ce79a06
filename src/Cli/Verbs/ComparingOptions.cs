using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary>The options of every verb that compares two runs.</summary>
internal sealed class ComparingOptions
{
    private readonly Option<string> _scope = new Option<string>("--scope")
    {
        Description = "What must be right: the intent alone, or intent and entities.",
        DefaultValueFactory = static _ => "assertion",
    }.AcceptOnlyFromAmong("intent", "assertion");

    private readonly Option<string> _duplicates = new Option<string>("--duplicates")
    {
        Description = "How copies of one utterance find each other: with the fewest changes, in the order of the files, or not at all (refused with exit code 3).",
        DefaultValueFactory = static _ => "fewest-changes",
    }.AcceptOnlyFromAmong("fewest-changes", "by-occurrence", "reject");

    private readonly Option<string[]> _renames = new("--rename-intent")
    {
        HelpName = "OLD=NEW",
        Description = "An intent that has another name in the candidate. Can be given several times.",
    };

    private readonly Option<string[]> _rewordings = new("--reword")
    {
        HelpName = "OLD=NEW",
        Description = "An utterance that has another wording in the candidate. Can be given several times.",
    };

    private readonly Option<double> _margin = new("--margin")
    {
        HelpName = "POINTS",
        Description = "By how many percentage points the pass rate may fall and still count as not worse.",
        DefaultValueFactory = static _ => 1,
        CustomParser = Points,
    };

    public void AddTo(Command verb)
    {
        verb.Add(_scope);
        verb.Add(_duplicates);
        verb.Add(_renames);
        verb.Add(_rewordings);
        verb.Add(_margin);
    }

    /// <exception cref="UsageException">A rename makes no sense.</exception>
    public DiffOptions Of(ParseResult call) =>
        new()
        {
            Scope = call.GetValue(_scope) == "intent" ? DiffScope.Intent : DiffScope.Assertion,
            Duplicates = call.GetValue(_duplicates) switch
            {
                "by-occurrence" => DuplicatePolicy.ByOccurrence,
                "reject" => DuplicatePolicy.Reject,
                _ => DuplicatePolicy.FewestChanges,
            },
            RenamedIntents = Pairs(call.GetValue(_renames)).ToDictionary(static pair => Intent.Parse(pair.Key), static pair => Intent.Parse(pair.Value)),
            RewordedUtterances = Pairs(call.GetValue(_rewordings)),
            Margin = call.GetValue(_margin) / 100,
        };

    private static double Points(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double points) && points is > 0 and < 100)
        {
            return points;
        }

        result.AddError("--margin takes percentage points above 0 and below 100, with a point for the fraction.");
        return 0;
    }

    private static Dictionary<string, string> Pairs(string[]? texts)
    {
        Dictionary<string, string> pairs = new(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts ?? [])
        {
            if (text.Split('=', 2) is not [{ } old, { } @new] || string.IsNullOrWhiteSpace(old) || string.IsNullOrWhiteSpace(@new) || !pairs.TryAdd(old.Trim(), @new.Trim()))
            {
                throw new UsageException($"'{text}' renames nothing, or something a second time. Write OLD=NEW.");
            }
        }

        return pairs;
    }
}
