namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Numerics;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Names as they travel, each with its place in the list. They are found by their bytes: no text is made of what is only compared.</summary>
[GeneratedCode]
internal sealed class JsonNames
{
    private readonly string[] _texts;
    private readonly byte[][] _names;

    /// <summary>An open-addressed table of places, one up: zero is free.</summary>
    private readonly int[] _slots;

    public JsonNames(params string[] names)
    {
        _texts = names;
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _slots = new int[BitOperations.RoundUpToPowerOf2(((uint)names.Length * 2) + 1)];
        for (int place = 0; place < names.Length; place++)
        {
            if (Find(_names[place]) < 0)
            {
                int slot = Slot(_names[place]);
                while (_slots[slot] > 0)
                {
                    slot = Next(slot);
                }

                _slots[slot] = place + 1;
            }
        }
    }

    /// <summary>The bytes of a name.</summary>
    public ReadOnlySpan<byte> this[int place] => _names[place];

    /// <summary>The name as it was given, always the same instance.</summary>
    public string Text(int place) => _texts[place];

    /// <summary>The place of the text on which the reader stands; -1 when it is none of the names, or no text.</summary>
    public int Find(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? Find(Json.Text(ref reader)) : -1;

    /// <summary>The place of a name, -1 when there is none such. Where names come in order, <paramref name="likely"/> saves the search.</summary>
    public int Find(ReadOnlySpan<byte> name, int likely = -1)
    {
        byte[][] names = _names;
        if ((uint)likely < (uint)names.Length && name.SequenceEqual(names[likely]))
        {
            return likely;
        }

        int slot = Slot(name);
        while (_slots[slot] - 1 is >= 0 and int place)
        {
            if (name.SequenceEqual(names[place]))
            {
                return place;
            }

            slot = Next(slot);
        }

        return -1;
    }

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    /// <summary>FNV-1a: the names are those of the document, so nobody can choose them to collide.</summary>
    private int Slot(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte b in name)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash ^ (hash >> 15)) & (_slots.Length - 1);
    }
}
