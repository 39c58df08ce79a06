using System.Globalization;

namespace KoreBT.Client;

/// <summary>Turns what a file says into cases, and checks what is the same in both formats.</summary>
internal sealed class SuiteBuilder(SuiteProblems problems)
{
    private readonly List<SuiteCase> _cases = [];
    private readonly List<(SuitePlace Place, int Number)> _withoutBot = [];
    private readonly Dictionary<string, (int Number, string Expectation)> _seen = new(StringComparer.Ordinal);
    private SuitePlace _firstTooMany;
    private int _count;
    private bool _namesBots;

    /// <summary>The number of the utterance that is being read, from 1.</summary>
    public int Current => _count + 1;

    /// <summary>Takes one utterance. Those beyond the limit are counted and checked, and not kept.</summary>
    public void Add(SuiteDraft draft)
    {
        _count++;
        SuiteCase item = Build(draft);
        CheckUtterance(draft.Input);
        CheckOrder(draft);
        CheckBots(draft, item);
        if (_count > TestSuiteFile.MaxUtterances)
        {
            _firstTooMany = _count == TestSuiteFile.MaxUtterances + 1 ? draft.Place : _firstTooMany;
            return;
        }

        CheckContradiction(draft, item);
        _cases.Add(item);
    }

    /// <summary>The cases, once the file is at its end.</summary>
    public IReadOnlyList<SuiteCase> Complete()
    {
        if (_count == 0 && !problems.HasErrors)
        {
            problems.Add(SuiteProblemKind.NoUtterances, SuitePlace.Whole, "There is no utterance in the file. Add at least one.");
        }

        if (_count > TestSuiteFile.MaxUtterances)
        {
            problems.Add(SuiteProblemKind.TooManyUtterances, _firstTooMany, string.Create(CultureInfo.InvariantCulture, $"The file has {_count} utterances and the platform takes {TestSuiteFile.MaxUtterances} at most. Here begins what is too many: make a second suite of it."));
        }

        if (_namesBots)
        {
            foreach ((SuitePlace place, int number) in _withoutBot)
            {
                problems.Add(SuiteProblemKind.BotCount, place, "No bot is named, and other utterances of the file name theirs. Name the bot of each intent, or use the file without bots for a bot that is not universal.", number);
            }
        }

        return _cases;
    }

    private SuiteCase Build(SuiteDraft draft) => new()
    {
        Utterance = draft.Input.Text,
        ExpectedIntents = Intents(draft.Intent),
        Traits = Traits(draft.Intent),
        ParentIntents = Parents(draft.ParentIntent),
        Entities = [.. draft.Entities.Where(entity => IsNamed(entity.Name, entity.Value)).Select(Entity)],
        EntityOrder = Filled(draft.EntityOrder, draft.OrderPlace, "entity"),
        BotNames = draft.BotName.HasText ? Filled(SuiteWords.Alternatives(draft.BotName.Text), draft.BotName.Place, "bot") : [],
    };

    private string[] Intents(SuiteCell cell)
    {
        if (cell.IsBlank)
        {
            Report(SuiteProblemKind.BlankIntent, cell.Place, "No intent is given, so the utterance is taken for one that must match nothing. Write None if that is meant.");
            return [];
        }

        if (cell.IsUnreadable || SuiteWords.Traits(cell.Text) is not null)
        {
            return [];
        }

        string[] intents = Filled(SuiteWords.Alternatives(cell.Text), cell.Place, "alternative");
        if (intents.Length > TestSuiteFile.MaxAlternatives)
        {
            Report(SuiteProblemKind.ManyAlternatives, cell.Place, string.Create(CultureInfo.InvariantCulture, $"There are {intents.Length} alternatives; the platform's own editor allows {TestSuiteFile.MaxAlternatives}. Whether a file may have more is not documented."));
        }

        if (intents.Length > 1 && intents.Any(SuiteWords.IsNone))
        {
            Report(SuiteProblemKind.NoneAmongIntents, cell.Place, "None stands beside other intents, where it is a name like any other. Leave it out, or leave the others out.");
        }

        return intents;
    }

    private string[] Traits(SuiteCell cell)
    {
        if (SuiteWords.Traits(cell.Text) is not { } listed)
        {
            return [];
        }

        string[] traits = Filled(listed, cell.Place, "trait");
        if (traits.Any(static trait => trait.Contains('|', StringComparison.Ordinal)))
        {
            Report(SuiteProblemKind.TraitDelimiter, cell.Place, "Traits are parted by ||, and a single | is taken as part of a name.");
        }

        return traits;
    }

    private string[] Parents(SuiteCell cell)
    {
        if (SuiteWords.HasSampleLevel(cell.Text))
        {
            Report(SuiteProblemKind.ParentDelimiter, cell.Place, "Parents are parted by >> here, as in a sample of the vendor; its text wants ||, which is what this library writes.");
        }

        return cell.HasText ? Filled(SuiteWords.Levels(cell.Text), cell.Place, "parent") : [];
    }

    private bool IsNamed(SuiteCell name, SuiteCell value)
    {
        if (name.IsBlank)
        {
            Report(SuiteProblemKind.UnnamedEntity, value.Place, "The entity has no name. Name it as the bot does.");
        }

        return !name.IsBlank;
    }

    private SuiteEntity Entity((SuiteCell Name, SuiteCell Value) entity)
    {
        if (entity.Value.IsBlank)
        {
            Report(SuiteProblemKind.BlankEntityValue, entity.Value.Place, $"The entity {entity.Name.Text.Trim()} has no value. Give the value that is expected, or leave the entity out.");
        }

        if (SuiteWords.HasStrayBrace(entity.Value.Text))
        {
            Report(SuiteProblemKind.StrayBrace, entity.Value.Place, "A } stands between two components. A sample of the vendor has it so by mistake; components are parted by |.");
        }

        return new(entity.Name.Text, entity.Value.Text);
    }

    private void CheckUtterance(SuiteCell input)
    {
        if (input.IsBlank)
        {
            Report(SuiteProblemKind.BlankUtterance, input.Place, "The utterance is blank. Say something, or take the case out.");
        }
        else if (input.Text.Length > TestSuiteFile.MaxUtteranceLength)
        {
            Report(SuiteProblemKind.LongUtterance, input.Place, string.Create(CultureInfo.InvariantCulture, $"The utterance has {input.Text.Length} characters; beyond {TestSuiteFile.MaxUtteranceLength} the platform rejects the whole file. Shorten it."));
        }
    }

    private void CheckOrder(SuiteDraft draft)
    {
        HashSet<string> unknown = new(draft.EntityOrder, StringComparer.Ordinal);
        unknown.ExceptWith(draft.Entities.Select(static entity => entity.Name.Text.Trim()).Append(""));
        if (unknown.Count > 0)
        {
            string more = unknown.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {unknown.Count - 1} more") : "";
            Report(SuiteProblemKind.UnknownInOrder, draft.OrderPlace, $"The order names {unknown.First()}{more}, and no value is expected for it. Check the spelling.");
        }
    }

    private void CheckBots(SuiteDraft draft, SuiteCase item)
    {
        _namesBots |= item.BotNames.Count > 0;
        if (item is { BotNames.Count: 0, ExpectsNone: false } && _count <= TestSuiteFile.MaxUtterances)
        {
            _withoutBot.Add((draft.BotName.Place, _count));
        }

        int intents = item.ExpectedIntents.Count;
        if (item.BotNames.Count > 0 && intents > 0 && item.BotNames.Count != intents)
        {
            Report(SuiteProblemKind.BotCount, draft.BotName.Place, string.Create(CultureInfo.InvariantCulture, $"The numbers of bots ({item.BotNames.Count}) and of intents ({intents}) differ. Name one bot for each intent, in the same order."));
        }
    }

    private void CheckContradiction(SuiteDraft draft, SuiteCase item)
    {
        string expectation = SuiteWords.Intent(item);
        if (!_seen.TryAdd(item.Utterance, (_count, expectation)) && _seen[item.Utterance] is var first && first.Expectation != expectation)
        {
            Report(SuiteProblemKind.Contradiction, draft.Intent.Place, string.Create(CultureInfo.InvariantCulture, $"Utterance {first.Number} is the same and expects something else, so one of the two must fail. If either is right, list both in one utterance, parted by |."));
        }
    }

    private string[] Filled(IReadOnlyList<string> names, SuitePlace place, string what)
    {
        string[] filled = [.. names.Where(static name => name.Length > 0)];
        if (filled.Length < names.Count)
        {
            Report(SuiteProblemKind.EmptyName, place, $"There is nothing between two delimiters, or before or after one, where the name of {(what[0] is 'a' or 'e' ? "an" : "a")} {what} belongs. Take the delimiter out, or add the name{(what == "alternative" ? "; traits, which are parted by ||, begin with trait:" : "")}.");
        }

        return filled;
    }

    private void Report(SuiteProblemKind kind, SuitePlace place, string message) => problems.Add(kind, place, message, _count);
}
