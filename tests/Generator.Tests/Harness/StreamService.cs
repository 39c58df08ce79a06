using System.Net;
using System.Net.Http.Headers;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>Answers with a body that arrives in given pieces, and after them ends, breaks or stalls. Remembers whether its stream was let go.</summary>
internal sealed class StreamService(IReadOnlyList<byte[]> pieces, string mediaType, Exception? end = null, bool stalls = false) : HttpMessageHandler
{
    public bool IsDisposed { get; private set; }

    public int Calls { get; private set; }

    /// <summary>How many pieces were asked for.</summary>
    public int Read { get; private set; }

    public string Body { get; private set; } = "";

    public HttpRequestMessage Request { get; private set; } = new();

    public HttpClient Client() => new(this, disposeHandler: false);

    /// <summary>Text cut at every byte.</summary>
    public static byte[][] Bytes(string text) => [.. System.Text.Encoding.UTF8.GetBytes(text).Select(b => new[] { b })];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        Request = request;
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        StreamContent content = new(new Pieces(this));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private sealed class Pieces(StreamService service) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (service.Read >= service.All.Count)
            {
                if (service.Stalls)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                }

                return service.End is null ? 0 : throw service.End;
            }

            byte[] piece = service.All[service.Read++];
            Assert.True(piece.Length <= buffer.Length);
            piece.CopyTo(buffer);
            return piece.Length;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            service.IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private IReadOnlyList<byte[]> All => pieces;

    private Exception? End => end;

    private bool Stalls => stalls;
}
