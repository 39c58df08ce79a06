using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>
/// A small Kore on this machine: one bot in two versions, its suites, runs and results files, over real HTTP on 127.0.0.1. It never
/// listens on another address.
/// </summary>
public sealed class KoreEmulator : IAsyncDisposable
{
    private readonly Platform _platform;
    private readonly LoopbackServer _files;
    private readonly LoopbackServer _api;

    private KoreEmulator(Platform platform, LoopbackServer files, LoopbackServer api)
    {
        _platform = platform;
        _files = files;
        _api = api;
    }

    /// <summary>Where the API is, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseAddress => _api.Address;

    /// <summary>Where results files are: another port, as the platform's files are on another host.</summary>
    public Uri FilesAddress => _files.Address;

    /// <summary>The id of the bot.</summary>
    public string BotId => _platform.BotId;

    /// <summary>The client id that a token names in its claim <c>appId</c>.</summary>
    public string ClientId => _platform.ClientId;

    /// <summary>The secret that signs a token.</summary>
    public string ClientSecret => _platform.ClientSecret;

    /// <summary>The name of the custom suite.</summary>
    public string SuiteName => _platform.Options.SuiteName;

    /// <summary>How many requests reached <see cref="FilesAddress"/> with a header that carries a token. A good client sends none.</summary>
    public int ForeignTokens => _platform.ForeignTokens;

    /// <summary>How many runs were started.</summary>
    public int RunsStarted => _platform.Runs.Count;

    /// <summary>Starts an emulator on two free ports; dispose it to stop it.</summary>
    /// <exception cref="ArgumentException">The options hold a secret under 32 characters, an empty name, or a time or number below its range.</exception>
    public static async Task<KoreEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        Platform platform = new(options ?? new EmulatorOptions());
        LoopbackServer files = await LoopbackServer.StartAsync(new FilesPort(platform).RespondAsync, platform.Options.TimeProvider, platform.Log, cancellationToken);
        try
        {
            platform.FilesAddress = files.Address;
            LoopbackServer api = await LoopbackServer.StartAsync(new ApiPort(platform).RespondAsync, platform.Options.TimeProvider, platform.Log, cancellationToken);
            return new KoreEmulator(platform, files, api);
        }
        catch
        {
            await files.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await _files.DisposeAsync();
    }
}
