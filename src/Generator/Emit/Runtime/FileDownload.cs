namespace KoreBT.Template;

/// <summary>The body of an answer as a stream that nobody has read yet. Dispose it: until then it holds a connection.</summary>
[GeneratedCode]
public sealed class FileDownload : global::System.IDisposable, global::System.IAsyncDisposable
{
    private readonly global::System.Net.Http.HttpResponseMessage? _response;

    /// <summary>For tests of your own code: a file as the client would give it.</summary>
    /// <param name="content">The bytes; disposed together with this.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="fileName">The name.</param>
    /// <param name="length">The number of bytes.</param>
    public FileDownload(global::System.IO.Stream content, string? contentType = null, string? fileName = null, long? length = null) =>
        (Content, ContentType, FileName, Length) = (content, contentType, fileName, length);

    private FileDownload(global::System.Net.Http.HttpResponseMessage response, global::System.IO.Stream content)
        : this(content)
    {
        global::System.Net.Http.Headers.HttpContentHeaders about = response.Content.Headers;
        _response = response;
        ContentType = about.ContentType?.ToString();
        FileName = Plain(about.ContentDisposition?.FileNameStar ?? about.ContentDisposition?.FileName);
        Length = about.ContentLength;
    }

    /// <summary>The bytes as they arrive. The timeout of the call ended with the headers: give each read a token of its own.</summary>
    public global::System.IO.Stream Content { get; }

    /// <summary>The media type with its parameters; null when the answer does not say.</summary>
    public string? ContentType { get; }

    /// <summary>The name that the service proposes, without any folder; null when it proposes none. Check it before you save under it.</summary>
    public string? FileName { get; }

    /// <summary>How many bytes there are; null when the answer does not say.</summary>
    public long? Length { get; }

    /// <summary>Ends the connection, or gives it back when everything was read.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response?.Dispose();
    }

    /// <summary>Ends the connection, or gives it back when everything was read.</summary>
    /// <returns>When that is done.</returns>
    public async global::System.Threading.Tasks.ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        _response?.Dispose();
    }

    internal static async global::System.Threading.Tasks.Task<global::KoreBT.Template.FileDownload> OpenAsync(
        global::System.Net.Http.HttpResponseMessage response, global::System.Threading.CancellationToken cancellationToken) =>
        new(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The service must not choose a folder of the caller's machine.</summary>
    private static string? Plain(string? name)
    {
        string plain = (name ?? "").Trim().Trim('"');
        plain = plain[(plain.LastIndexOfAny(['/', '\\', ':']) + 1)..].Trim();
        return plain is "" or "." or ".." ? null : plain;
    }
}
