using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using KoreBT.Client.Http;
using KoreBT.Client.Results;
using KoreBT.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Client.Tests.Results;

/// <summary>Results on their way from a host that breaks, cheats and forgets to a file that is whole or not there.</summary>
public sealed class ResultsSavingTests : IDisposable
{
    private readonly string _folder = MemoryFolder.Create();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(_folder, "r.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_connection_that_breaks_is_taken_up_at_the_very_byte_under_the_same_mark()
    {
        byte[] file = Bytes(1, 5000);
        FileHost host = new(file) { BreaksAfter = static number => number <= 3 ? 1000 : null };

        await SaveAsync(host);

        Assert.Equal(file, await File.ReadAllBytesAsync(Target, Token));
        Assert.Equal([null, "bytes=1000-", "bytes=2000-", "bytes=3000-"], host.Requests.Select(static request => request.Range?.ToString()));
        Assert.Equal([null, "\"v1\"", "\"v1\"", "\"v1\""], host.Requests.Select(static request => request.IfRange?.ToString()));
    }

    [Fact]
    public async Task A_part_that_begins_elsewhere_is_not_put_where_the_missing_one_belongs()
    {
        // As many bytes as are missing, and all that the host says of them is true: nothing but their place tells that they are others.
        byte[] file = Bytes(1, 5000);
        FileHost host = new(file)
        {
            BreaksAfter = static number => number == 1 ? 1000 : null,
            Change = (number, response) =>
            {
                if (number == 2)
                {
                    response.Content = new ByteArrayContent(file[900..4900]);
                    response.Content.Headers.ContentRange = new ContentRangeHeaderValue(900, 4899, 5000);
                }
            },
        };

        await SaveAsync(host);

        Assert.Equal(file, await File.ReadAllBytesAsync(Target, Token));
        Assert.Equal([null, "bytes=1000-", null], host.Requests.Select(static request => request.Range?.ToString()));
    }

    [Fact]
    public async Task Under_a_weak_mark_a_file_comes_from_its_beginning()
    {
        // A weak mark may stay when bytes change (RFC 9110, section 8.8.1): the halves of two files would be joined.
        byte[] other = Bytes(2, 5000);
        FileHost host = null!;
        host = new FileHost(Bytes(1, 5000))
        {
            Tag = new("\"v1\"", isWeak: true),
            BreaksAfter = static number => number == 1 ? 1000 : null,
            Change = (_, _) => host.File = other,
        };

        await SaveAsync(host);

        Assert.Equal(other, await File.ReadAllBytesAsync(Target, Token));
        Assert.Equal([null, null], host.Requests.Select(static request => request.Range?.ToString()));
    }

    [Fact]
    public async Task A_sleep_between_two_attempts_ends_when_the_caller_says_so_and_leaves_nothing()
    {
        // Time stands still: nothing but the caller can end the sleep.
        using CancellationTokenSource source = new();
        BatchTestRun run = new() { SuiteName = "smoke", RunId = "tr-1", Status = BatchTestStatus.Completed, ResultsLink = "https://files.test/f" };
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { Transport = new FileHost(Bytes(1, 5000)) { BreaksAfter = static _ => 1000 }, TimeProvider = new FakeTimeProvider() });
        Task<ResultsDownload> saving = client.DownloadResultsAsync(run, Target, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Token));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Ten_thousand_seeded_hosts_never_make_a_wrong_file()
    {
        for (int seed = 0; seed < 10_000; seed++)
        {
            Random random = new(seed);
            byte[] file = Bytes(seed, random.Next(1, 3000));
            byte[] other = Bytes(seed + 1, random.Next(1, 3000));
            EntityTagHeaderValue? tag = random.Next(4) switch { 0 => null, 1 => new("\"v1\"", isWeak: true), _ => new("\"v1\"") };
            bool swaps = random.Next(4) == 0;
            int lies = random.Next(8);
            FileHost host = null!;
            host = new FileHost(file)
            {
                Tag = tag,
                KnowsRanges = random.Next(4) > 0,
                TellsLength = random.Next(4) > 0,
                BreaksAfter = number => number < 4 ? new Random(seed * 31 + number).Next(0, 3200) : null,
                Change = (number, response) =>
                {
                    if (swaps && number == 2)
                    {
                        // From the next answer on the host has another file, under another mark if it has marks.
                        host.File = other;
                        host.Tag = tag is null ? null : new("\"v2\"", tag.IsWeak);
                    }

                    if (response.StatusCode == HttpStatusCode.PartialContent && number < 4 && response.Content.Headers.ContentRange is { } range)
                    {
                        response.Content.Headers.ContentRange = lies switch
                        {
                            0 => new ContentRangeHeaderValue(0, range.To!.Value, range.Length!.Value),
                            1 => null,
                            2 => new ContentRangeHeaderValue(range.From!.Value, range.To!.Value, range.Length!.Value + 1),
                            _ => range,
                        };
                        response.StatusCode = lies == 3 ? HttpStatusCode.RequestedRangeNotSatisfiable : response.StatusCode;
                    }
                },
            };

            File.Delete(Target);
            DownloadFailedException? failure = await Record.ExceptionAsync(() => SaveAsync(host)) as DownloadFailedException;

            Assert.True(failure is not null || File.Exists(Target), $"seed {seed}");
            if (failure is null)
            {
                byte[] saved = await File.ReadAllBytesAsync(Target, Token);
                Assert.True(saved.AsSpan().SequenceEqual(file) || saved.AsSpan().SequenceEqual(other), $"seed {seed}: {saved.Length} bytes that are neither file");
            }

            Assert.True(Directory.GetFileSystemEntries(_folder).Length == (failure is null ? 1 : 0), $"seed {seed} left debris");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cut_at_any_byte_a_file_is_not_there(bool tellsLength)
    {
        byte[] file = Bytes(7, 4096);
        for (int cut = 0; cut < file.Length; cut++)
        {
            int at = cut;
            FileHost broken = new(file) { TellsLength = tellsLength, BreaksAfter = _ => at };
            await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(broken, maxRetries: 0));

            // The same cut by a host that simply stops: nothing breaks, and only the length or the rows tell.
            FileHost quiet = new(file[..at]) { TellsLength = false, Change = (_, response) => response.Content.Headers.ContentLength = tellsLength ? file.Length : null };
            await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(quiet, maxRetries: 0));
            Assert.Empty(Directory.GetFileSystemEntries(_folder));
        }
    }

    [Theory]
    [InlineData("sha-256", true)]
    [InlineData("sha-256", false)]
    [InlineData("sha-512", true)]
    [InlineData("sha-512", false)]
    [InlineData("md5", true)]
    [InlineData("md5", false)]
    [SuppressMessage("Security", "CA5351", Justification = "Hosts name MD5 digests.")]
    public async Task A_digest_that_the_host_names_is_checked(string algorithm, bool right)
    {
        byte[] file = Bytes(3, 2000);
        byte[] hashed = right ? file : Bytes(4, 2000);
        FileHost host = new(file)
        {
            Change = (_, response) =>
            {
                if (algorithm == "md5")
                {
                    response.Content.Headers.ContentMD5 = MD5.HashData(hashed);
                    return;
                }

                string digest = Convert.ToBase64String(algorithm == "sha-512" ? SHA512.HashData(hashed) : SHA256.HashData(hashed));
                response.Headers.TryAddWithoutValidation("Repr-Digest", $"unixsum=:AAAA:, {algorithm}=:{digest}:");
            },
        };

        if (right)
        {
            await SaveAsync(host);
        }
        else
        {
            Assert.Contains("digest", (await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(host))).Message, StringComparison.Ordinal);
        }

        Assert.Equal(right, File.Exists(Target));
    }

    [Fact]
    public async Task A_digest_is_as_good_as_a_length()
    {
        byte[] file = "not even a table"u8.ToArray();
        FileHost host = new(file) { TellsLength = false, Change = (_, response) => response.Headers.TryAddWithoutValidation("Repr-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(file))}:") };

        await SaveAsync(host);

        Assert.Equal(file, await File.ReadAllBytesAsync(Target, Token));
    }

    [Fact]
    public async Task A_packed_file_is_unpacked_and_cut_at_any_byte_it_is_not_there()
    {
        byte[] file = Encoding.UTF8.GetBytes(Table(30));
        byte[] packed = Pack(file);

        await SaveAsync(Packed(packed));
        Assert.Equal(file, await File.ReadAllBytesAsync(Target, Token));

        File.Delete(Target);
        for (int cut = 0; cut < packed.Length; cut++)
        {
            await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(Packed(packed[..cut]), maxRetries: 0));
        }

        byte[] wrongSum = [.. packed];
        wrongSum[^6] ^= 1;
        await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(Packed(wrongSum), maxRetries: 0));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));

        static FileHost Packed(byte[] bytes) => new(bytes) { Change = static (_, response) => response.Content.Headers.ContentEncoding.Add("gzip") };
    }

    [Fact]
    public async Task A_bomb_and_a_file_without_end_stop_at_their_caps()
    {
        FileHost bomb = new(Pack(new byte[64 << 20])) { Change = static (_, response) => response.Content.Headers.ContentEncoding.Add("gzip") };
        DownloadFailedException unpacked = await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync(bomb));
        Assert.Contains("unpacks to more than", unpacked.Message, StringComparison.Ordinal);

        FileHost large = new(new byte[100_000]);
        DownloadFailedException endless = await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync(large, mostBytes: 10_000));
        Assert.Contains("larger than 10000 bytes", endless.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_thousand_seeded_files_with_records_missing_or_doubled_are_found_out()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            Random random = new(seed);
            int asked = random.Next(3, 60);
            List<string> records = [.. Enumerable.Range(0, asked).Select(i => Record(random, i))];
            int change = random.Next(4);
            int at = random.Next(records.Count);
            switch (change)
            {
                case 1:
                    records.RemoveAt(at);
                    break;
                case 2:
                    records.Add(records[at].Replace("u", "w", StringComparison.Ordinal));
                    break;
                case 3:
                    // A quote that opens and never closes swallows the records behind it.
                    records[at] = $"\"v{at},A,A,,,TP,,,\n";
                    break;
            }

            ResultsDownload saved = await SaveAsync(new FileHost(Encoding.UTF8.GetBytes(Summary(asked) + string.Concat(records))), asked: asked);

            Assert.True(saved.CountsAgree == (change == 0), $"seed {seed}, change {change}: {saved}");
        }

        static string Record(Random random, int number)
        {
            string utterance = random.Next(3) switch { 0 => $"u{number}", 1 => $"\"u{number}, \"\"please\"\"\"", _ => $"\"u{number}\nsecond line\"" };
            int entities = random.Next(4);
            return entities == 0
                ? $"{utterance},A,A,,,TP,,,\n"
                : string.Concat(Enumerable.Range(0, entities).Select(i => $"{(i > 0 && number % 2 == 0 ? "" : utterance)},A,A,,,TP,Entity{i},v,v\n"));
        }
    }

    [Fact]
    public async Task Without_a_length_the_utterances_decide()
    {
        byte[] table = Encoding.UTF8.GetBytes(Table(30));

        ResultsDownload saved = await SaveAsync(new FileHost(table) { TellsLength = false }, asked: 30);
        Assert.Equal((30, 30, true, (long)table.Length, Target), (saved.UtteranceCount, saved.ExpectedUtteranceCount, saved.CountsAgree, saved.Bytes, saved.Path));

        DownloadIncompleteException few = await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(new FileHost(table) { TellsLength = false }, asked: 31));
        Assert.Contains("holds 30 utterances where the platform says it asked 31", few.Message, StringComparison.Ordinal);
        DownloadIncompleteException unknown = await Assert.ThrowsAsync<DownloadIncompleteException>(() => SaveAsync(new FileHost(table) { TellsLength = false }));
        Assert.Contains("did not say how many utterances", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utterances_that_failed_by_the_platforms_own_errors_are_not_missed()
    {
        BatchTestRun run = new() { SuiteName = "smoke", RunId = "tr-1", Status = BatchTestStatus.PartlyFailed, UtteranceCount = 33, Counts = new RunCounts { FailedUtteranceCount = 3 }, ResultsLink = "https://files.test/f" };

        ResultsDownload saved = await SaveAsync(new FileHost(Encoding.UTF8.GetBytes(Table(30))), run);

        Assert.True(saved.CountsAgree);
    }

    private static byte[] Bytes(int seed, int count)
    {
        byte[] bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static string Summary(int utterances) => string.Create(CultureInfo.InvariantCulture, $"Bot Name,Library\nNotes:,\"Utterance\nExpectedIntent\"\nUtterance Count,{utterances}\n\nUtterance,ExpectedIntent,MatchedIntent,Parent Intent,Task State,Result Type,Entity Name,Expected EntityValue,Matched EntityValue\n");

    private static string Table(int utterances) => Summary(utterances) + string.Concat(Enumerable.Range(0, utterances).Select(static i => $"u{i},A,A,,,TP,,,\n"));

    private static byte[] Pack(byte[] plain)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    private Task<ResultsDownload> SaveAsync(FileHost host, int maxRetries = 3, long mostBytes = 1 << 30, int? asked = null) =>
        SaveAsync(host, new BatchTestRun { SuiteName = "smoke", RunId = "tr-1", Status = BatchTestStatus.Completed, UtteranceCount = asked, ResultsLink = "https://files.test/f?s=x" }, maxRetries, mostBytes);

    private async Task<ResultsDownload> SaveAsync(FileHost host, BatchTestRun run, int maxRetries = 3, long mostBytes = 1 << 30)
    {
        BatchTestClientOptions options = new() { TimeProvider = Given.Clock(), AttemptTimeout = Given.AttemptTimeout, MaxRetries = maxRetries, MaxDownloadBytes = mostBytes, Jitter = static () => 0.5 };
        using HttpClient http = new(host, disposeHandler: false);
        ResultsSource source = new(http, new LinkPolicy(Origin.OfApi(new Uri("https://kore.test")), options), WantedFile.ResultsOf(run.RunId), run.ResultsLink, options, static _ => Task.FromResult("https://files.test/f?s=y"));
        return await new ResultsSaving(source, run, options).SaveAsync(Target, Token);
    }
}
