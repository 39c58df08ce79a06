namespace KoreBT.Template.Runtime;

using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A file on its way. Unlike <see cref="StreamContent"/> it leaves the stream open, and can be sent again when the stream can seek.</summary>
[GeneratedCode]
internal sealed class FileBody(FileContent file) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => file.CopyToAsync(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => file.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }
}
