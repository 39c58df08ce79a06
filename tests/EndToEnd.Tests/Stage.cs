using KoreBT.Client;
using KoreBT.Emulator;

namespace KoreBT.EndToEnd.Tests;

/// <summary>The emulator and a client on one clock: real HTTP, no real waiting.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>A length that no wait has by chance: the clock tells deadlines by it.</summary>
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(97);
    private static readonly TimeSpan RunTimeout = TimeSpan.FromMinutes(11);

    /// <summary>Stands in every secret of these tests, so that <c>.ci/run</c> can look for it in all that they print.</summary>
    private const string Canary = "canary-of-the-secret";

    private Stage(KoreEmulator emulator, AutoClock clock, Recorder recorder) => (Emulator, Clock, Recorder) = (emulator, clock, recorder);

    /// <summary>All that the client and the emulator tell.</summary>
    public Recorder Recorder { get; }

    public KoreEmulator Emulator { get; }

    public AutoClock Clock { get; }

    public static async Task<Stage> OpenAsync(RunScript script = RunScript.Complete, TimeSpan? linkLifetime = null, params Fault[] faults)
    {
        AutoClock clock = new(AttemptTimeout, RunTimeout);
        Recorder recorder = new(BatchTestTelemetry.ActivitySourceName);
        EmulatorOptions options = new() { TimeProvider = clock, RunScript = script, RunDuration = TimeSpan.FromMinutes(1), LinkLifetime = linkLifetime ?? TimeSpan.FromMinutes(5), Faults = faults, ClientSecret = $"{Canary}-{Guid.NewGuid():N}", LoggerFactory = recorder };
        return new Stage(await KoreEmulator.StartAsync(options, TestContext.Current.CancellationToken), clock, recorder);
    }

    public BatchTestClient Client(KoreCredential? credential = null, string? botId = null, TimeProvider? clock = null) =>
        new(Emulator.BaseAddress, botId ?? Emulator.BotId, credential ?? Jwt(), new BatchTestClientOptions { TimeProvider = clock ?? Clock, AttemptTimeout = AttemptTimeout, RunTimeout = RunTimeout, LoggerFactory = Recorder });

    public JwtCredential Jwt(string? clientId = null, string? secret = null) => new(clientId ?? Emulator.ClientId, secret ?? Emulator.ClientSecret, new() { TimeProvider = Clock });

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        Recorder.Dispose();
    }
}
