using System.Collections.Concurrent;
using System.Text;
using KoreBT.Client;
using KoreBT.Emulator;

namespace KoreBT.Benchmarks.Soak;

/// <summary>Those who start runs, wait for them and download their results, again and again, each time from an emulator that goes wrong in another way.</summary>
internal sealed class Pollers : IDisposable
{
    private const int Count = 100;
    private const string Delivered = "delivered";
    private static readonly string[] WrongRows = ["file-rows-dropped", "file-rows-doubled", "file-open-quote"];
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-soak-").FullName;
    private readonly ConcurrentDictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _broken = [];
    private readonly Dictionary<RunScript, byte[]> _tables = [];
    private int _next = -1;
    private int _runs;

    public Pollers() => TaskScheduler.UnobservedTaskException += Unobserved;

    public int Runs => _runs;

    /// <summary>In how many ways an emulator behaves: well, or with one of its faults.</summary>
    public static int Worlds => Faults.All.Count + 1;

    public IEnumerable<KeyValuePair<string, int>> Ends => _ends.OrderByDescending(static end => end.Value);

    public IReadOnlyCollection<string> Broken => _broken;

    /// <summary>Fetches what the platform has, while nothing goes wrong.</summary>
    public async Task PrepareAsync()
    {
        foreach (RunScript script in (RunScript[])[RunScript.Complete, RunScript.PartlyFail])
        {
            string file = Path.Combine(_folder, "right.csv");
            await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { RunDuration = TimeSpan.Zero, RunScript = script });
            await LiveAsync(emulator, file);
            string text = await File.ReadAllTextAsync(file);
            _tables[script] = Encoding.UTF8.GetBytes(text[text.IndexOf("\n\"Utterance\",", StringComparison.Ordinal)..]);
        }
    }

    public Task RunAsync(CancellationToken end) => Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Run(
        async () =>
        {
            while (!end.IsCancellationRequested)
            {
                int world = Interlocked.Increment(ref _next) % Worlds;
                await OnceAsync(world < Faults.All.Count ? Faults.All[world] : null, Path.Combine(_folder, $"{number}.csv"));
                Interlocked.Increment(ref _runs);
            }
        },
        CancellationToken.None)));

    public void Dispose()
    {
        TaskScheduler.UnobservedTaskException -= Unobserved;
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OnceAsync(Fault? fault, string file)
    {
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { RunDuration = TimeSpan.FromSeconds(5), Faults = fault is null ? [] : [fault] });
        string world = fault?.Name ?? "no fault";
        string end;
        try
        {
            ResultsDownload saved = await LiveAsync(emulator, file);
            end = saved.CountsAgree == true ? Delivered : "delivered with a count that disagrees";
            RunScript script = world == "run-partly-fails" ? RunScript.PartlyFail : RunScript.Complete;
            bool isRight = (await File.ReadAllBytesAsync(file)).AsSpan().EndsWith(_tables[script]);
            Expect(isRight != WrongRows.Contains(world), world, "the file is not the platform's");
            Expect(saved.CountsAgree == isRight, world, "the count says otherwise than the file");
        }
        catch (BatchTestException failure)
        {
            end = failure.GetType().Name;
            Expect(!File.Exists(file), world, $"{end} left a file");
            Expect(fault is not null, world, failure.Message);
        }
        catch (Exception failure)
        {
            end = failure.GetType().Name;
            Expect(false, world, failure.ToString());
        }

        _ends.AddOrUpdate(end, 1, static (_, count) => count + 1);
        Expect(emulator.RunsStarted <= 1, world, $"{emulator.RunsStarted} runs were started");
        Expect(emulator.ForeignTokens == 0, world, "a token went to the file host");
        File.Delete(file);
    }

    private static async Task<ResultsDownload> LiveAsync(KoreEmulator emulator, string file)
    {
        BatchTestClient client = new(emulator.BaseAddress, emulator.BotId, new JwtCredential(emulator.ClientId, emulator.ClientSecret), new BatchTestClientOptions
        {
            PollInterval = TimeSpan.FromMilliseconds(500),
            MaxPollInterval = TimeSpan.FromSeconds(2),
            AttemptTimeout = TimeSpan.FromSeconds(10),
            RunTimeout = TimeSpan.FromMinutes(1),
        });
        BatchTestOperation operation = await client.StartRunAsync(emulator.SuiteName);
        return await client.DownloadResultsAsync(await operation.WaitForCompletionAsync(), file);
    }

    private void Expect(bool isKept, string world, string complaint)
    {
        if (!isKept)
        {
            _broken.Enqueue($"{world}: {complaint}");
        }
    }

    private void Unobserved(object? sender, UnobservedTaskExceptionEventArgs failure) => _broken.Enqueue($"a failure that nobody looked at: {failure.Exception}");
}
