using System.IO.Compression;
using System.Text;

namespace KoreBT.Analysis.Tests;

public sealed class ResultsStreamTests
{
    private static readonly byte[] Packed = Pack(Samples.Header + "\nhi,A,A,TP\n" + string.Concat(Enumerable.Range(0, 500).Select(index => FormattableString.Invariant($"utterance {index * 7919},A,A,TP\n"))));

    [Fact]
    public async Task Gzip_cut_at_any_byte_is_refused()
    {
        for (int length = 3; length < Packed.Length; length++)
        {
            await Assert.ThrowsAsync<ResultsFormatException>(() => LoadAsync(Packed[..length]));
        }

        Assert.Equal(501, (await LoadAsync(Packed)).Results.Length);
    }

    [Fact]
    public async Task A_damaged_byte_in_gzip_is_refused()
    {
        byte[] damaged = [.. Packed];
        damaged[Packed.Length / 2] ^= 0x55;

        await Assert.ThrowsAsync<ResultsFormatException>(() => LoadAsync(damaged));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'U', 0, (byte)'t', 0 }, "not UTF-8")]
    [InlineData(new byte[] { 0, (byte)'U', 0, (byte)'t' }, "not UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'U', 0, 0, 0 }, "UTF-32")]
    [InlineData(new byte[] { 0, 0, 0xFE, 0xFF, 0, 0, 0, (byte)'U' }, "UTF-32")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'U', 0, 0, 0xDC }, "bytes that are not")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xD8, 0, 0, (byte)'U' }, "bytes that are not")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 9 }, "zip archive")]
    public async Task Other_formats_are_recognised_and_named(byte[] bytes, string name) =>
        Assert.Contains(name, (await Assert.ThrowsAsync<ResultsFormatException>(() => LoadAsync(bytes))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_stream_that_trickles_is_read_whole()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Bot Name,b\n" + Samples.Header + "\nhi,A,A,TP\n");

        TestRun run = await TestRun.LoadAsync(new TricklingStream(bytes), "slow.csv", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", Assert.Single(run.Results).Utterance);
    }

    private static Task<TestRun> LoadAsync(byte[] bytes) => TestRun.LoadAsync(new MemoryStream(bytes), "results.csv.gz", cancellationToken: TestContext.Current.CancellationToken);

    private static byte[] Pack(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
