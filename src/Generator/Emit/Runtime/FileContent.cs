namespace KoreBT.Template;

/// <summary>Bytes to send: a file, an image, whatever is no JSON.</summary>
/// <remarks>
/// A stream stays yours: it is read when the request is sent, and not closed. One that can seek is sent from where it stood, again if a
/// handler tries again; one that cannot is sent once, and a second time is an <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
[GeneratedCode]
public sealed class FileContent
{
    private readonly global::System.ReadOnlyMemory<byte> _bytes;
    private readonly global::System.IO.Stream? _stream;
    private readonly long _start;
    private bool _isSpent;

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes; they are not copied.</param>
    public FileContent(global::System.ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>Sends a stream from where it stands to its end.</summary>
    /// <param name="stream">The stream; its length need not be known.</param>
    public FileContent(global::System.IO.Stream stream)
    {
        global::System.ArgumentNullException.ThrowIfNull(stream);
        (_stream, _start) = (stream, stream.CanSeek ? stream.Position : 0);
    }

    /// <summary>The name that the service is told; null leaves it to the client.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type, such as <c>image/png</c>; null means as the document says.</summary>
    public string? ContentType { get; init; }

    /// <summary>The number of bytes; null when the stream does not know.</summary>
    public long? Length => _stream is null ? _bytes.Length : _stream.CanSeek ? _stream.Length - _start : null;

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes; they are not copied.</param>
    public static implicit operator FileContent(byte[] bytes) => new(bytes);

    /// <summary>Sends a stream from where it stands to its end.</summary>
    /// <param name="stream">The stream; its length need not be known.</param>
    public static implicit operator FileContent(global::System.IO.Stream stream) => new(stream);

    /// <summary>The name alone.</summary>
    /// <returns>The name of the file, or of the type.</returns>
    public override string ToString() => FileName ?? nameof(FileContent);

    internal global::System.Net.Http.HttpContent ToContent(string mediaType)
    {
        string type = ContentType ?? mediaType;
        if (!global::System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(type, out global::System.Net.Http.Headers.MediaTypeHeaderValue? parsed))
        {
            throw new global::System.ArgumentException("'" + type + "' is no media type.", nameof(ContentType));
        }

        global::KoreBT.Template.Runtime.FileBody content = new(this);
        content.Headers.ContentType = parsed;
        return content;
    }

    internal async global::System.Threading.Tasks.Task CopyToAsync(global::System.IO.Stream target, global::System.Threading.CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            await target.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (_stream.CanSeek)
        {
            _stream.Position = _start;
        }
        else if (_isSpent)
        {
            throw new global::System.InvalidOperationException("The stream has been sent and cannot be read again: give one that can seek, or bytes.");
        }

        _isSpent = true;
        await _stream.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
    }
}
