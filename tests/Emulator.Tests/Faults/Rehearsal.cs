using System.Net.Http.Json;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

/// <summary>An emulator with faults, and somebody who makes the calls that they hit over bare sockets.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private readonly RecordedLog _log;
    private string? _runId;
    private string? _link;

    private Rehearsal(Caller caller, RecordedLog log) => (Caller, _log) = (caller, log);

    public Caller Caller { get; }

    public int RunsStarted => Caller.Emulator.RunsStarted;

    /// <summary>Runs are over at once.</summary>
    public static Task<Rehearsal> StartAsync(params string[] faults) => StartAsync(TimeSpan.Zero, faults);

    public static Task<Rehearsal> StartAsync(TimeSpan runDuration, params string[] faults) => StartAsync(null, runDuration, faults);

    public static async Task<Rehearsal> StartAsync(TimeProvider? time, TimeSpan runDuration, params string[] faults)
    {
        RecordedLog log = new();
        Caller caller = await Caller.StartAsync(clock => new EmulatorOptions
        {
            TimeProvider = time ?? clock,
            RunDuration = runDuration,
            LoggerFactory = log,
            Faults = [.. faults.Select(name => Faults.All.Single(fault => fault.Name == name))],
        });
        return new Rehearsal(caller, log);
    }

    /// <summary>The call that the name of a fault begins with.</summary>
    public static FaultCalls CallOf(string fault) => fault.Split('-')[0] switch
    {
        "start" => FaultCalls.Start,
        "file" => FaultCalls.File,
        "manage" => FaultCalls.Manage,
        _ => FaultCalls.Status,
    };

    /// <summary>How often a fault was met, as the log has it.</summary>
    public int Met(string fault) => _log.Lines.Count(line => line.StartsWith($"Information: Fault {fault},", StringComparison.Ordinal));

    /// <summary>Waits until a fault was met.</summary>
    public Task MetAsync(string fault) => _log.SeenAsync($"Information: Fault {fault},", TestContext.Current.CancellationToken);

    /// <summary>Makes the calls that come before one, so that only the one itself is left.</summary>
    public async Task PrepareAsync(FaultCalls call)
    {
        if (call is FaultCalls.Status or FaultCalls.File && _runId is null)
        {
            using HttpResponseMessage started = await Caller.PostAsync(Caller.Suite + "/run", new { version = "published" });

            // Where every call is refused, any id will do.
            _runId = started.IsSuccessStatusCode
                ? (await started.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("requestId").GetString()!
                : "tr-1";
        }

        if (call == FaultCalls.File)
        {
            _link ??= Caller.FileUrl(await Caller.StatusAsync(_runId!));
        }
    }

    /// <summary>Makes one call; see <see cref="RawClient"/> for when it stops.</summary>
    public async Task<WireAnswer> SendAsync(FaultCalls call, (int Bytes, Func<Task> Until)? stop = null)
    {
        await PrepareAsync(call);
        return call switch
        {
            FaultCalls.Start => await RawClient.SendAsync(new Uri(Caller.Suite + "/run"), "POST", Caller.Token(), """{"version":"published"}""", stop),
            FaultCalls.Status => await RawClient.SendAsync(new Uri($"{Caller.Suite}/{_runId}/status"), "GET", Caller.Token(), null, stop),
            FaultCalls.File => await RawClient.SendAsync(new Uri(_link!), "GET", null, null, stop),
            _ => await RawClient.SendAsync(new Uri(Caller.Suites), "GET", Caller.Token(), null, stop),
        };
    }

    public ValueTask DisposeAsync() => Caller.DisposeAsync();
}
