namespace KoreBT.Template.Runtime;

using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Writes the members of one object, each as the rules of its shape say: null where null is a value, and nothing where it means absent.</summary>
[GeneratedCode]
internal readonly struct ObjectWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonUse _use;
    private readonly JsonShape _shape;
    private readonly JsonBits _set;

    /// <summary>Begins the object. The bits say which members are there, of those that keep their absence.</summary>
    public ObjectWriter(Utf8JsonWriter writer, JsonUse use, JsonShape shape, ulong set = 0, params ulong[] more)
    {
        (_writer, _use, _shape, _set) = (writer, use, shape, new(set, more));
        writer.WriteStartObject();
    }

    public void End() => _writer.WriteEndObject();

    public void End(JsonMembers more)
    {
        more.WriteTo(_writer, _use);
        _writer.WriteEndObject();
    }

    public void End<T>(IReadOnlyDictionary<string, T> more, ValueWriter<T> write)
    {
        foreach (KeyValuePair<string, T> member in more)
        {
            _writer.WritePropertyName(member.Key);
            write(_writer, member.Value, _use);
        }

        _writer.WriteEndObject();
    }

    public void Model<T>(int member, T? value)
        where T : class, IJsonModel<T>
    {
        if (Name(member, value is not null))
        {
            value!.WriteJson(_writer, _use);
        }
    }

    public void Value<T>(int member, T value)
        where T : struct, IJsonModel<T>
    {
        if (Name(member, isThere: true))
        {
            value.WriteJson(_writer, _use);
        }
    }

    public void Option<T>(int member, T? value)
        where T : struct, IJsonModel<T>
    {
        if (Name(member, value.HasValue))
        {
            value.GetValueOrDefault().WriteJson(_writer, _use);
        }
    }

    public void Models<T>(int member, IReadOnlyList<T>? values)
        where T : IJsonModel<T> => List(member, values, JsonWrite.Model);

    public void List<T>(int member, IReadOnlyList<T>? values, ValueWriter<T> write)
    {
        if (Name(member, values is not null))
        {
            JsonWrite.List(_writer, values!, _use, write);
        }
    }

    public void Map<T>(int member, IReadOnlyDictionary<string, T>? values, ValueWriter<T> write)
    {
        if (Name(member, values is not null))
        {
            JsonWrite.Map(_writer, values!, _use, write);
        }
    }

    /// <summary>A file has no JSON; null keeps its place among the parts.</summary>
    public void File(int member, object? file)
    {
        if (Name(member, file is not null))
        {
            _writer.WriteNullValue();
        }
    }

    public void Any(int member, JsonElement? value)
    {
        if (Name(member, value.HasValue))
        {
            JsonWrite.Any(_writer, value.GetValueOrDefault(), _use);
        }
    }

    public void String(int member, string? value)
    {
        if (IsOrdinary(member, value is not null))
        {
            _writer.WriteString(_shape.Names[member], value);
        }
        else if (IsNamed(member, value is not null))
        {
            _writer.WriteStringValue(value);
        }
    }

    public void Uri(int member, global::System.Uri? value)
    {
        if (Name(member, value is not null))
        {
            JsonWrite.Uri(_writer, value!, _use);
        }
    }

    public void Boolean(int member, bool? value)
    {
        if (IsOrdinary(member, value.HasValue))
        {
            _writer.WriteBoolean(_shape.Names[member], value.GetValueOrDefault());
        }
        else if (IsNamed(member, value.HasValue))
        {
            _writer.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    public void Int32(int member, int? value) => Int64(member, value);

    public void Int64(int member, long? value)
    {
        if (IsOrdinary(member, value.HasValue))
        {
            _writer.WriteNumber(_shape.Names[member], value.GetValueOrDefault());
        }
        else if (IsNamed(member, value.HasValue))
        {
            _writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    public void UInt64(int member, ulong? value)
    {
        if (IsOrdinary(member, value.HasValue))
        {
            _writer.WriteNumber(_shape.Names[member], value.GetValueOrDefault());
        }
        else if (IsNamed(member, value.HasValue))
        {
            _writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    public void Single(int member, float? value) => Plain(member, value, JsonWrite.Single);

    public void Double(int member, double? value)
    {
        if (IsOrdinary(member, value.HasValue))
        {
            _writer.WriteNumber(_shape.Names[member], value.GetValueOrDefault());
        }
        else if (IsNamed(member, value.HasValue))
        {
            _writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    public void Decimal(int member, decimal? value) => Plain(member, value, JsonWrite.Decimal);

    public void DecimalText(int member, decimal? value) => Plain(member, value, JsonWrite.DecimalText);

    public void DateTime(int member, global::System.DateTimeOffset? value) => Plain(member, value, JsonWrite.DateTime);

    public void Date(int member, global::System.DateOnly? value) => Plain(member, value, JsonWrite.Date);

    public void Time(int member, global::System.TimeOnly? value) => Plain(member, value, JsonWrite.Time);

    public void Duration(int member, global::System.TimeSpan? value) => Plain(member, value, JsonWrite.Duration);

    public void Bytes(int member, global::System.ReadOnlyMemory<byte>? value) => Plain(member, value, JsonWrite.Bytes);

    public void Guid(int member, global::System.Guid? value) => Plain(member, value, JsonWrite.Guid);

    /// <summary>Of the kinds that are rare or dear to write, where a call through a delegate does not matter.</summary>
    private void Plain<T>(int member, T? value, ValueWriter<T> write)
        where T : struct
    {
        if (Name(member, value.HasValue))
        {
            write(_writer, value.GetValueOrDefault(), _use);
        }
    }

    /// <summary>Writes the name. True when the value has to follow; otherwise everything there is to write has been written.</summary>
    private bool Name(int member, bool isThere)
    {
        if (IsOrdinary(member, isThere))
        {
            _writer.WritePropertyName(_shape.Names[member]);
            return true;
        }

        return IsNamed(member, isThere);
    }

    /// <summary>A value is there, and no rule speaks against it: the way of nearly all members.</summary>
    private bool IsOrdinary(int member, bool isThere) => isThere && (_shape[member] & (JsonRules.ReadOnly | JsonRules.Secret)) == 0;

    /// <summary>As <see cref="Name"/>, for a member that is not there or has a rule of its own.</summary>
    private bool IsNamed(int member, bool isThere)
    {
        JsonRules rules = _shape[member];
        bool isReadOnly = (rules & JsonRules.ReadOnly) != 0;
        if (isReadOnly && _use == JsonUse.Request)
        {
            return false;
        }

        if (!isThere)
        {
            // What the service sets is null in a value that the caller has just made, whatever its type says.
            bool isSetLater = isReadOnly && (rules & (JsonRules.Required | JsonRules.TakesNull)) == JsonRules.Required;
            bool isAbsent = (rules & JsonRules.KeepsAbsence) != 0 && !_set.Has(_shape.Place(member));
            if ((rules & JsonRules.WritesNull) != 0 && !isSetLater && !isAbsent)
            {
                _writer.WriteNull(_shape.Names[member]);
            }

            return false;
        }

        if ((rules & JsonRules.Secret) != 0 && _use == JsonUse.Describe)
        {
            _writer.WriteString(_shape.Names[member], Json.Mask);
            return false;
        }

        _writer.WritePropertyName(_shape.Names[member]);
        return true;
    }
}
