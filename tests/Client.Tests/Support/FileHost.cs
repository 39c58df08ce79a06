using System.Net;
using System.Net.Http.Headers;

namespace KoreBT.Client.Tests.Support;

/// <summary>A file host in memory that serves one file and breaks off where it is told to; it knows ranges when it is told to.</summary>
internal sealed class FileHost(byte[] file) : HttpMessageHandler
{
    public List<(RangeHeaderValue? Range, RangeConditionHeaderValue? IfRange)> Requests { get; } = [];

    /// <summary>The file now. Tests swap it for another one.</summary>
    public byte[] File { get; set; } = file;

    /// <summary>The mark of the file; null when the host gives none.</summary>
    public EntityTagHeaderValue? Tag { get; set; } = new("\"v1\"");

    public bool KnowsRanges { get; init; } = true;

    public bool TellsLength { get; init; } = true;

    /// <summary>After how many bytes of its body the answer with this number breaks off; null when it does not.</summary>
    public Func<int, int?> BreaksAfter { get; init; } = static _ => null;

    /// <summary>What else is wrong with the answer of this number.</summary>
    public Action<int, HttpResponseMessage> Change { get; init; } = static (_, _) => { };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request.Headers.Range, request.Headers.IfRange));
        int number = Requests.Count;
        long from = KnowsRanges && request.Headers.Range is { } range && Equals(request.Headers.IfRange?.EntityTag, Tag) ? range.Ranges.Single().From!.Value : 0;
        bool part = from > 0 && from < File.Length;
        byte[] body = File[(int)(part ? from : 0)..];
        HttpResponseMessage response = new(part ? HttpStatusCode.PartialContent : HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(new BreakingStream(body, BreaksAfter(number))),
        };
        response.Headers.ETag = Tag;
        response.Content.Headers.ContentLength = TellsLength ? body.Length : null;
        response.Content.Headers.ContentRange = part ? new ContentRangeHeaderValue(from, File.Length - 1, File.Length) : null;
        Change(number, response);
        return Task.FromResult(response);
    }

    /// <summary>Hands out what it has in bites of no fixed size, and fails after so many bytes. Cannot tell its length, as no network can.</summary>
    private sealed class BreakingStream(byte[] bytes, int? breaksAfter) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int end = Math.Min(breaksAfter ?? bytes.Length, bytes.Length);
            if (_position == end && breaksAfter is not null)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended early.");
            }

            int count = Math.Min(Math.Min(buffer.Length, end - _position), 1 + (_position % 997));
            bytes.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
