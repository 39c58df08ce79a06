namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Text;
using global::System.Text.Json;

/// <summary>A request in the making: path, query and headers, escaped and culture-free.</summary>
[GeneratedCode]
internal sealed class Request
{
    private readonly StringBuilder _target = new(128);
    private List<KeyValuePair<string, string>>? _headers;
    private ReadOnlyMemory<byte>? _body;
    private char _separator = '?';

    /// <summary>A piece of the path as the document has it.</summary>
    public void Literal(string text) => _target.Append(text);

    /// <summary>A piece of the path from an argument. Escaping does not touch dots, and a URL swallows the segments "." and "..".</summary>
    public void Path(string argument, string value)
    {
        ArgumentNullException.ThrowIfNull(value, argument);
        if (value is "" or "." or "..")
        {
            throw new ArgumentException("'" + value + "' cannot stand in a path: the request would go to another address.", argument);
        }

        _target.Append(Uri.EscapeDataString(value));
    }

    /// <summary>One parameter of the query.</summary>
    public void Query(string name, string value)
    {
        _target.Append(_separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        _separator = '&';
    }

    /// <summary>One header.</summary>
    public void Header(string name, string value) => (_headers ??= []).Add(new(name, value));

    /// <summary>The body.</summary>
    public void Json<T>(T value, ValueWriter<T> write)
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer, value, JsonUse.Request);
        }

        _body = buffer.WrittenMemory;
    }

    /// <summary>The request as it is sent.</summary>
    public HttpRequestMessage ToMessage(HttpMethod method, Uri baseAddress, string accept)
    {
        HttpRequestMessage message = new(method, new Uri(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + _target));
        message.Headers.TryAddWithoutValidation("Accept", accept);
        if (_body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new("application/json");
        }

        foreach (KeyValuePair<string, string> header in _headers ?? [])
        {
            HeaderValue.Add(message, header.Key, header.Value);
        }

        return message;
    }
}
