namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Parameters that are lists and objects, and those in a style that is not the usual one of their place.</summary>
internal sealed partial class Request
{
    private StringBuilder? _cookie;

    /// <summary>A piece of the path: simple, label or matrix.</summary>
    public void Path<T>(string argument, string name, T value, ValueWriter<T> write, Style style, bool explode, bool isReserved)
    {
        Func<string, string> escape = isReserved ? EscapeSegments : Uri.EscapeDataString;
        JsonElement tree = Tree(argument, value, write);
        string? text = style switch
        {
            Style.Label => Expansion.Joined(tree, explode ? "." : ",", explode ? "=" : null, escape) is { } label ? "." + label : null,
            Style.Matrix when explode || Expansion.IsSingle(tree) => Matrix(Expansion.Pairs(name, tree, explode: true, isDeep: false), escape),
            Style.Matrix => Expansion.Joined(tree, ",", null, escape) is { } list ? ";" + Uri.EscapeDataString(name) + "=" + list : null,
            _ => Expansion.Joined(tree, ",", explode ? "=" : null, escape),
        };
        Segment(argument, text ?? "");
    }

    /// <summary>A parameter of the query: form, spaceDelimited, pipeDelimited or deepObject.</summary>
    public void Query<T>(string name, T value, ValueWriter<T> write, Style style, bool explode, bool isReserved)
    {
        foreach (string piece in QueryPieces(name, Tree(name, value, write), style, explode, isReserved))
        {
            Escaped(piece);
        }
    }

    /// <summary>A header of several pieces. Nothing is escaped: a header has no way to.</summary>
    public void Header<T>(string name, T value, ValueWriter<T> write, bool explode)
    {
        if (Expansion.Joined(Tree(name, value, write), ",", explode ? "=" : null, static text => text) is { } joined)
        {
            Header(name, joined);
        }
    }

    /// <summary>A cookie. In the style of forms everything is escaped, in that of cookies what a cookie cannot hold.</summary>
    public void Cookie<T>(string name, T value, ValueWriter<T> write, Style style, bool explode)
    {
        Func<string, string> escape = style == Style.Cookie ? EscapeCookie : Uri.EscapeDataString;
        JsonElement tree = Tree(name, value, write);
        if (explode || Expansion.IsSingle(tree))
        {
            foreach ((string key, string text) in Expansion.Pairs(name, tree, explode, isDeep: false))
            {
                Cookie(escape(key) + "=" + escape(text));
            }
        }
        else if (Expansion.Joined(tree, ",", null, escape) is { } joined)
        {
            Cookie(escape(name) + "=" + joined);
        }
    }

    /// <summary>One header for all, as the protocol wants it.</summary>
    partial void AddCookies()
    {
        if (_cookie is not null)
        {
            Header("Cookie", _cookie.ToString());
        }
    }

    private static IEnumerable<string> QueryPieces(string name, JsonElement tree, Style style, bool explode, bool isReserved)
    {
        Func<string, string> escape = isReserved ? Expansion.EscapeUnreserved : Uri.EscapeDataString;
        if (explode || style == Style.DeepObject || Expansion.IsSingle(tree))
        {
            return Expansion.Pairs(name, tree, explode, style == Style.DeepObject).Select(p => Uri.EscapeDataString(p.Name) + "=" + escape(p.Value));
        }

        string separator = style switch { Style.SpaceDelimited => "%20", Style.PipeDelimited => "%7C", _ => "," };
        return Expansion.Joined(tree, separator, null, escape) is { } joined ? [Uri.EscapeDataString(name) + "=" + joined] : [];
    }

    private static JsonElement Tree<T>(string name, T value, ValueWriter<T> write)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        return Expansion.Tree(value, write);
    }

    private static string? Matrix(IEnumerable<(string Name, string Value)> pairs, Func<string, string> escape) =>
        string.Concat(pairs.Select(p => ";" + Uri.EscapeDataString(p.Name) + (p.Value.Length > 0 ? "=" + escape(p.Value) : "")));

    /// <summary>Slashes stay, so that a value can be several segments.</summary>
    private static string EscapeSegments(string value) => Expansion.EscapeUnreserved(value).Replace("?", "%3F", StringComparison.Ordinal);

    private static string EscapeCookie(string value) =>
        string.Concat(value.EnumerateRunes().Select(rune => rune.Value is > 0x20 and < 0x7F && !"\",;\\".Contains((char)rune.Value, StringComparison.Ordinal) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    private void Cookie(string pair) => _cookie = (_cookie is null ? new StringBuilder() : _cookie.Append("; ")).Append(pair);
}
