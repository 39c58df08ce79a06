using System.Diagnostics;
using System.Globalization;

namespace KoreBT.EndToEnd.Tests.Killing;

/// <summary>A process that downloads is killed at moments that a seed draws. What stands under the name of the file is then the whole of what stood there before, or the whole of the next.</summary>
[Collection(nameof(KilledDownloadTests))]
[CollectionDefinition(nameof(KilledDownloadTests), DisableParallelization = true)]
public sealed class KilledDownloadTests
{
    /// <summary>Starting processes is hard work, beside which nothing that watches the clock should be tested.</summary>
    private const int Lanes = 2;
    private const int KillsPerLane = 100;

    /// <summary>The longest wait behind the last piece: two to this power, in microseconds. It covers the count of the utterances, the flush to the disk and the renaming.</summary>
    private const int LongestWait = 19;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_download_that_is_killed_leaves_the_old_file_or_the_new_one()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("KOREBT_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : Random.Shared.Next();

        string[][] ends = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => LiveAsync(seed, lane)));

        // Kills that all hit the same moment would prove little.
        ILookup<string, string> outcomes = ends.SelectMany(static lane => lane).ToLookup(static end => end);
        string summary = string.Join(", ", outcomes.OrderBy(static end => end.Key, StringComparer.Ordinal).Select(static end => $"{end.Count()} {end.Key}"));
        TestContext.Current.SendDiagnosticMessage("KOREBT_SEED={0}: {1}", seed, summary);
        Assert.Equal(Lanes * KillsPerLane, outcomes.Sum(static end => end.Count()));
        Assert.All(["old, half a file", "old, a whole file", "new, "], wanted => Assert.True(outcomes.Any(end => end.Key.StartsWith(wanted, StringComparison.Ordinal)), $"KOREBT_SEED={seed} never ended as '{wanted}': {summary}"));
    }

    /// <summary>One file, one server, one process after the other.</summary>
    private static async Task<string[]> LiveAsync(int seed, int lane)
    {
        Random chance = new(unchecked((seed * Lanes) + lane));
        string folder = Directory.CreateTempSubdirectory("korebt-").FullName;
        try
        {
            await using SlowServer server = new();
            string file = Path.Combine(folder, "results.csv");
            byte[] before = SlowServer.File(0);
            await File.WriteAllBytesAsync(file, before, Token);
            string[] ends = new string[KillsPerLane];
            for (int kill = 0; kill < KillsPerLane; kill++)
            {
                int first = server.Begun + 1;
                (int generation, int piece, TimeSpan wait) = (first + chance.Next(3), Piece(chance), TimeSpan.FromMicroseconds(Math.Pow(2, chance.NextDouble() * LongestWait)));
                await KillAsync(server, file, generation, piece, wait);
                byte[] after = await File.ReadAllBytesAsync(file, Token);
                byte[] old = generation > first ? SlowServer.File(generation - 1) : before;
                byte[] next = SlowServer.File(generation);
                bool isNew = piece == SlowServer.Pieces && after.AsSpan().SequenceEqual(next);
                Assert.True(isNew || after.AsSpan().SequenceEqual(old), string.Create(CultureInfo.InvariantCulture, $"KOREBT_SEED={seed}, lane {lane}, kill {kill}, {wait.TotalMilliseconds} ms after piece {piece} of {SlowServer.Pieces}: {after.Length} bytes that are neither the old file ({old.Length} bytes) nor the next ({next.Length})."));
                ends[kill] = $"{(isNew ? "new" : "old")}, {Leftover(folder, next.Length)} beside it";
                before = after;
            }

            return ends;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Half of the moments are in the middle of a file, the others after its end.</summary>
    private static int Piece(Random chance) => chance.Next(2) == 0 ? chance.Next(1, SlowServer.Pieces) : SlowServer.Pieces;

    /// <summary>Starts a process and kills it when so many pieces of a generation are sent and some time has passed. The server sends nothing more meanwhile.</summary>
    private static async Task KillAsync(SlowServer server, string file, int generation, int piece, TimeSpan wait)
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        server.AfterPieceAsync = (sentOf, sent) =>
        {
            if (sentOf != generation || sent != piece)
            {
                return Task.CompletedTask;
            }

            reached.SetResult();
            return killed.Task;
        };
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Downloader.dll"), server.Address, file]) { RedirectStandardError = true };

        // A tenth less to start with; no setting of a project can say it.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        Task gone = process.WaitForExitAsync(Token);
        if (await Task.WhenAny(reached.Task, gone) == gone)
        {
            Assert.Fail($"The process ended by itself: {await process.StandardError.ReadToEndAsync(Token)}");
        }

        long since = TimeProvider.System.GetTimestamp();
        SpinWait.SpinUntil(() => TimeProvider.System.GetElapsedTime(since) >= wait);
        process.Kill();
        await gone;
        killed.SetResult();
        await server.QuietAsync();
    }

    /// <summary>What a killed process leaves beside the file is nobody else's to read. It is removed, so that the next kill is told apart.</summary>
    private static string Leftover(string folder, int whole)
    {
        string[] parts = Directory.GetFiles(folder, "*.part");
        Assert.All(parts, static part => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(part) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), part));
        bool isWhole = parts.Any(part => new FileInfo(part).Length == whole);
        Array.ForEach(parts, File.Delete);
        return parts.Length == 0 ? "nothing" : isWhole ? "a whole file" : "half a file";
    }
}
