namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Text.Json;

/// <summary>Walks through the members of one object and keeps account of them. The object is read in one pass over its tokens.</summary>
[GeneratedCode]
internal struct ObjectReader
{
    private readonly JsonShape _shape;
    private JsonBits _seen;
    private JsonBits _set;
    private int _last;
    private JsonMembers _more;

    public ObjectReader(ref Utf8JsonReader reader, JsonShape shape)
    {
        JsonRead.Expect(ref reader, JsonTokenType.StartObject, shape.Type);
        _shape = shape;
        _last = -1;
    }

    /// <summary>The place of the member on whose value the reader stands; -1 when the document does not list it: then the reader stands on its name.</summary>
    public int Member { get; private set; }

    /// <summary>Members that the document does not list.</summary>
    public readonly JsonMembers More => _more;

    /// <summary>Which of the members that keep their absence were there, null or not; in words of 64 bits.</summary>
    public readonly ulong Set(int word) => _set[word];

    /// <summary>Moves to the next member that the model reads; at the end of the object, false, or an exception for a required one that was not there.</summary>
    public bool Next(ref Utf8JsonReader reader)
    {
        while (Json.NextMember(ref reader))
        {
            int member = _shape.Names.Find(Json.Text(ref reader), _last + 1);
            if (member < 0)
            {
                if (_shape.IsMap)
                {
                    Member = -1;
                    return true;
                }

                Unlisted(ref reader);
                continue;
            }

            _last = member;
            JsonRules rules = _shape[member];
            reader.Read();
            if ((rules & JsonRules.Constant) != 0)
            {
                reader.Skip();
                continue;
            }

            if ((rules & JsonRules.KeepsAbsence) != 0)
            {
                _set.Add(_shape.Place(member), _shape.KeptCount);
            }

            bool isLeft = reader.TokenType == JsonTokenType.Null && (rules & JsonRules.ReadsNull) == 0;
            if ((rules & JsonRules.Required) != 0 && (!isLeft || (rules & JsonRules.TakesNull) != 0))
            {
                _seen.Add(_shape.Place(member), _shape.RequiredCount);
            }

            if (!isLeft)
            {
                Member = member;
                return true;
            }
        }

        int required = _shape.RequiredCount;
        if (required > 64 || _seen[0] != (required == 64 ? ulong.MaxValue : (1UL << required) - 1))
        {
            Check();
        }

        return false;
    }

    private void Unlisted(ref Utf8JsonReader reader)
    {
        if (_shape.IsClosed)
        {
            reader.Skip();
        }
        else
        {
            _more.Add(ref reader);
        }
    }

    /// <summary>Says the first required member that was not there.</summary>
    private readonly void Check()
    {
        for (int member = 0; member < _shape.Count; member++)
        {
            if ((_shape[member] & JsonRules.Required) != 0 && !_seen.Has(_shape.Place(member)))
            {
                throw new JsonException(_shape.Type + ": the required member '" + _shape.Names.Text(member) + "' is missing or null.");
            }
        }
    }
}
