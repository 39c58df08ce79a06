using KoreBT.Emulator;

namespace KoreBT.Cli.Tests;

/// <summary>The emulator, and the command as somebody calls it who has its credentials in the environment; one clock for both.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KoreEmulator _emulator;
    private readonly AutoClock _clock;

    private Platform(KoreEmulator emulator, AutoClock clock) => (_emulator, _clock) = (emulator, clock);

    public KoreEmulator Emulator => _emulator;

    public Dictionary<string, string> Variables => new()
    {
        ["KOREBT_HOST"] = _emulator.BaseAddress.AbsoluteUri,
        ["KOREBT_BOT"] = _emulator.BotId,
        ["KOREBT_CLIENT_ID"] = _emulator.ClientId,
        ["KOREBT_CLIENT_SECRET"] = _emulator.ClientSecret,
    };

    public static Task<Platform> StartAsync(RunScript script = RunScript.Complete) => StartAsync(script, []);

    /// <param name="faults">The names of what goes wrong.</param>
    public static Task<Platform> StartAsync(params string[] faults) =>
        StartAsync(RunScript.Complete, [.. faults.Select(static name => Faults.All.Single(fault => fault.Name == name))]);

    private static async Task<Platform> StartAsync(RunScript script, IReadOnlyList<Fault> faults)
    {
        // The command's own time-outs, half a minute an attempt and one hour a run, are deadlines; every other wait is jumped over.
        AutoClock clock = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));
        return new(await KoreEmulator.StartAsync(new EmulatorOptions { TimeProvider = clock, RunScript = script, RunDuration = TimeSpan.FromSeconds(20), Faults = faults, ClientSecret = $"canary-of-the-secret-{Guid.NewGuid():N}" }, TestContext.Current.CancellationToken), clock);
    }

    public string File(string name) => _folder.File(name);

    public Task<Korebt.Result> RunAsync(params string[] args) => RunUntilCancelledAsync(TestContext.Current.CancellationToken, args);

    /// <summary>An even pace of seven seconds, so that no wait is as long as a deadline.</summary>
    public Task<Korebt.Result> RunUntilCancelledAsync(CancellationToken cancellationToken, params string[] args) =>
        Korebt.RunAsync(Variables, _clock, cancellationToken, [.. args, "--poll-interval", "7"]);

    /// <summary>Says its messages to a writer of the test's own, and returns the exit code.</summary>
    public Task<int> RunAsync(TextWriter error, params string[] args) =>
        CommandLine.RunAsync([.. args, "--poll-interval", "7"], new Terminal(TextWriter.Null, error, Variables.GetValueOrDefault, _clock), TestContext.Current.CancellationToken);

    /// <summary>Starts a run without waiting for it, as another process might have.</summary>
    public async Task<string> StartRunAsync()
    {
        Client.BatchTestClient client = new(_emulator.BaseAddress, _emulator.BotId, new Client.JwtCredential(_emulator.ClientId, _emulator.ClientSecret, new() { TimeProvider = _clock }));
        return (await client.StartRunAsync(_emulator.SuiteName, cancellationToken: TestContext.Current.CancellationToken)).RunId;
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _folder.Dispose();
    }
}
