namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Text.Json;

/// <summary>Walks through the members of one object and keeps account of them. The object is read in one pass over its tokens.</summary>
[GeneratedCode]
internal struct ObjectReader
{
    private readonly JsonShape _shape;
    private ulong _seen;
    private bool[]? _seenMore;
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

            bool isLeft = reader.TokenType == JsonTokenType.Null && (rules & JsonRules.ReadsNull) == 0;
            if ((rules & JsonRules.Required) != 0 && (!isLeft || (rules & JsonRules.TakesNull) != 0))
            {
                See(_shape.RequiredPlace(member));
            }

            if (!isLeft)
            {
                Member = member;
                return true;
            }
        }

        int required = _shape.RequiredCount;
        if (required > 64 || _seen != (required == 64 ? ulong.MaxValue : (1UL << required) - 1))
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

    private void See(int place)
    {
        if (place < 64)
        {
            _seen |= 1UL << place;
        }
        else
        {
            _seenMore ??= new bool[_shape.RequiredCount - 64];
            _seenMore[place - 64] = true;
        }
    }

    private readonly bool IsSeen(int place) => place < 64 ? (_seen & (1UL << place)) != 0 : _seenMore is not null && _seenMore[place - 64];

    /// <summary>Says the first required member that was not there.</summary>
    private readonly void Check()
    {
        for (int member = 0; member < _shape.Count; member++)
        {
            if ((_shape[member] & JsonRules.Required) != 0 && !IsSeen(_shape.RequiredPlace(member)))
            {
                throw new JsonException(_shape.Type + ": the required member '" + _shape.Names.Text(member) + "' is missing or null.");
            }
        }
    }
}
