namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Text;
using global::System.Text.Json;

/// <summary>A request in the making: path, query, headers and body, escaped and culture-free.</summary>
[GeneratedCode]
internal sealed partial class Request
{
    private readonly StringBuilder _target = new(128);
    private List<KeyValuePair<string, string>>? _headers;
    private char _separator = '?';

    // Made anew for each message, which disposes it: a stream of answers that is read twice is asked for twice.
    private Func<HttpContent>? _content;

    /// <summary>A piece of the path as the document has it; some documents fix a part of the query there, too.</summary>
    public void Literal(string text)
    {
        _target.Append(text);
        _separator = text.Contains('?', StringComparison.Ordinal) ? '&' : _separator;
    }

    /// <summary>A piece of the path from an argument.</summary>
    public void Path(string argument, string value)
    {
        ArgumentNullException.ThrowIfNull(value, argument);
        Segment(argument, Uri.EscapeDataString(value));
    }

    /// <summary>One parameter of the query.</summary>
    public void Query(string name, string value) => Escaped(Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value));

    /// <summary>One header.</summary>
    public void Header(string name, string value) => (_headers ??= []).Add(new(name, value));

    /// <summary>A body of JSON.</summary>
    public void Json<T>(T value, ValueWriter<T> write, string mediaType = "application/json")
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer, value, JsonUse.Request);
        }

        Body(buffer.WrittenMemory, mediaType);
    }

    /// <summary>A body of text, always in UTF-8.</summary>
    public void Text(string value, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(value, "body");
        Body(Encoding.UTF8.GetBytes(value), mediaType);
    }

    /// <summary>The request as it is sent.</summary>
    public HttpRequestMessage ToMessage(HttpMethod method, Uri baseAddress, string accept)
    {
        HttpRequestMessage message = new(method, new Uri(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + Checked(_target.ToString())));
        message.Headers.TryAddWithoutValidation("Accept", accept);
        message.Content = _content?.Invoke();
        AddCookies();
        foreach (KeyValuePair<string, string> header in _headers ?? [])
        {
            HeaderValue.Add(message, header.Key, header.Value);
        }

        return message;
    }

    /// <summary>Of the part that the client has when its document uses cookies.</summary>
    partial void AddCookies();

    /// <summary>A URL swallows the segments "." and ".." with whatever stands before them, and escaping does not touch dots.</summary>
    private static string Checked(string target)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        foreach (string segment in (query < 0 ? target : target[..query]).Split('/'))
        {
            if (segment is "." or "..")
            {
                throw new ArgumentException("The path '" + target + "' would lead to another address.");
            }
        }

        return target;
    }

    private void Body(ReadOnlyMemory<byte> bytes, string mediaType) => _content = () =>
    {
        ReadOnlyMemoryContent content = new(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    };

    private void Escaped(string pair)
    {
        _target.Append(_separator).Append(pair);
        _separator = '&';
    }

    private void Segment(string argument, string escaped)
    {
        if (escaped is "" or "." or "..")
        {
            throw new ArgumentException("'" + escaped + "' cannot stand in a path: the request would go to another address.", argument);
        }

        _target.Append(escaped);
    }
}
