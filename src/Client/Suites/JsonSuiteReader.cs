using System.Text.Json;

namespace KoreBT.Client;

/// <summary>Reads the JSON format. Goes on after whatever is wrong in meaning; only text that is no JSON ends it.</summary>
internal ref struct JsonSuiteReader
{
    private readonly SuiteText _text;
    private readonly SuiteProblems _problems;
    private readonly SuiteBuilder _builder;
    private Utf8JsonReader _json;

    private JsonSuiteReader(SuiteText text, SuiteProblems problems)
    {
        (_text, _problems, _builder) = (text, problems, new(problems));

        // Commas before a closing bracket are let through to be reported: nothing else is lost over them.
        _json = new(text.Utf8.Span, new JsonReaderOptions { AllowTrailingCommas = true });
    }

    public static IReadOnlyList<SuiteCase> Read(SuiteText text, SuiteProblems problems)
    {
        JsonSuiteReader reader = new(text, problems);
        try
        {
            reader.ReadFile();
        }
        catch (JsonException broken)
        {
            problems.Add(SuiteProblemKind.Malformed, text.Place((int)broken.LineNumber!, (int)broken.BytePositionInLine!), $"The text is no JSON from here on, and was read no further: {Reason(broken)} Look for a bracket, comma or quote that is missing or too many, here or a little above.");
        }

        return reader._builder.Complete();
    }

    private void ReadFile()
    {
        bool hasCases = false;
        Next();
        if (Is(JsonTokenType.StartObject, null, "The file must be an object with the member testCases, which lists the utterances. Put {\"testCases\": before what is here, and } after it.", 0))
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            while (NextMember(SuiteMembers.OfFile, seen) is { } member)
            {
                if (member.Name == SuiteWords.TestCases)
                {
                    hasCases = true;
                    ReadCases();
                }
            }

            if (!hasCases)
            {
                _problems.Add(SuiteProblemKind.WrongShape, SuitePlace.Whole, "The file has no member testCases. It lists the utterances.");
            }
        }

        while (Next())
        {
            // Whatever follows the end is no JSON, and says so itself.
        }
    }

    private void ReadCases()
    {
        if (!Is(JsonTokenType.StartArray, SuiteWords.TestCases, "A list of utterances is wanted here, in square brackets.", 0))
        {
            return;
        }

        while (NextItem())
        {
            ReadCase();
        }
    }

    private void ReadCase()
    {
        SuiteDraft draft = new(Here());
        if (!Is(JsonTokenType.StartObject, null, "An utterance is an object: {\"input\": …, \"intent\": …}.", _builder.Current))
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        while (NextMember(SuiteMembers.OfCase, seen) is { } member)
        {
            switch (member.Name)
            {
                case SuiteWords.Input:
                    draft.Input = Cell(member);
                    break;
                case SuiteWords.IntentMember:
                    draft.Intent = Cell(member);
                    break;
                case SuiteWords.ParentIntent:
                    draft.ParentIntent = Cell(member);
                    break;
                case SuiteWords.BotName:
                    draft.BotName = Cell(member);
                    break;
                case SuiteWords.Entities:
                    ReadEntities(draft);
                    break;
                case SuiteWords.EntityOrder:
                    ReadOrder(draft, member);
                    break;
            }
        }

        _builder.Add(draft);
    }

    private void ReadEntities(SuiteDraft draft)
    {
        if (_json.TokenType == JsonTokenType.Null || !Is(JsonTokenType.StartArray, SuiteWords.Entities, "A list of entities is wanted here, in square brackets.", _builder.Current))
        {
            return;
        }

        while (NextItem())
        {
            SuiteCell name = new("", Here(SuiteWords.EntityName));
            SuiteCell value = new("", Here(SuiteWords.EntityValue));
            if (!Is(JsonTokenType.StartObject, SuiteWords.Entities, "An entity is an object: {\"entityValue\": …, \"entityName\": …}.", _builder.Current))
            {
                continue;
            }

            HashSet<string> seen = new(StringComparer.Ordinal);
            while (NextMember(SuiteMembers.OfEntity, seen) is { } member)
            {
                _ = member.Name == SuiteWords.EntityName ? name = Cell(member) : value = Cell(member);
            }

            draft.Entities.Add((name, value));
        }
    }

    private void ReadOrder(SuiteDraft draft, (string Name, SuitePlace Place) member)
    {
        if (_json.TokenType == JsonTokenType.Null || !Is(JsonTokenType.StartArray, SuiteWords.EntityOrder, "A list of names is wanted here, in square brackets; A>B is the form of CSV.", _builder.Current))
        {
            return;
        }

        List<string> names = [];
        while (NextItem())
        {
            SuiteCell name = Cell(member);
            if (!name.IsUnreadable)
            {
                names.Add(name.Text.Trim());
            }
        }

        (draft.EntityOrder, draft.OrderPlace) = (names, member.Place);
    }

    /// <summary>Goes to the value of the next member that the format has; null at the end of the object.</summary>
    private (string Name, SuitePlace Place)? NextMember(IReadOnlyList<string> known, HashSet<string> seen)
    {
        while (Next() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(Here()) ?? "";
            SuitePlace place = Here(name);
            string? member = SuiteMembers.Find(known, name, "member", place, _problems);
            if (!seen.Add(member ?? name))
            {
                _problems.Add(SuiteProblemKind.Duplicate, place, "The member stands here a second time, so it is unclear which one counts. Take one out.", _builder.Current);
            }

            Next();
            if (member is not null)
            {
                return (member, place);
            }

            _json.Skip();
        }

        return null;
    }

    private bool NextItem() => Next() && _json.TokenType != JsonTokenType.EndArray;

    private bool Next()
    {
        bool hasMore = _json.Read();
        if (hasMore && _json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && _text.Utf8.Span[..(int)_json.TokenStartIndex].TrimEnd(" \t\r\n"u8) is [.., (byte)','])
        {
            _problems.Add(SuiteProblemKind.Malformed, Here(), "A comma stands before this closing bracket. Take it out, as no entry follows.");
        }

        return hasMore;
    }

    /// <summary>The text of a value. Null is the same as no member.</summary>
    private SuiteCell Cell((string Name, SuitePlace Place) member)
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return new("", member.Place);
        }

        string? text = Is(JsonTokenType.String, member.Name, "A text is wanted here. Put it into quotes.", _builder.Current) ? Text(member.Place) : null;
        return new(text ?? "", member.Place, IsUnreadable: text is null);
    }

    private string? Text(SuitePlace place)
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            _problems.Add(SuiteProblemKind.NotText, place, "The text holds half of a character that is written in two (\\ud800 to \\udfff). Write both halves, or the character itself.", _builder.Current);
            return null;
        }
    }

    /// <summary>Whether the value is of the wanted kind; one of another kind is reported and passed over.</summary>
    private bool Is(JsonTokenType wanted, string? member, string message, int utterance)
    {
        if (_json.TokenType == wanted)
        {
            return true;
        }

        _problems.Add(SuiteProblemKind.WrongShape, Here(member), message, utterance);
        _json.Skip();
        return false;
    }

    private readonly SuitePlace Here(string? member = null) => _text.Place(_json.TokenStartIndex, member);

    /// <summary>The framework's sentence without its own idea of the place.</summary>
    private static string Reason(JsonException broken) => broken.Message.Split(" LineNumber:")[0];
}
