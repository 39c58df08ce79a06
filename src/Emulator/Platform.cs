using System.Collections.Concurrent;
using System.Security.Cryptography;
using KoreBT.Emulator.Access;
using KoreBT.Emulator.Conversations;
using KoreBT.Emulator.Results;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator;

/// <summary>Everything the handlers share: who may call, the bot's suites, its runs and the links to their files.</summary>
internal sealed class Platform
{
    private const int ShortestSecret = 32;
    private int _foreignTokens;

    public Platform(EmulatorOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.SuiteName);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RunDuration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LinkLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(options.CallsPerMinute);
        ArgumentOutOfRangeException.ThrowIfNegative(options.CallsPerHour);
        if (options.ClientSecret is { Length: < ShortestSecret })
        {
            throw new ArgumentException($"The client secret needs at least {ShortestSecret} characters; HS256 is no safer than its key.", nameof(options));
        }

        Options = options;
        BotId = options.BotId ?? "st-" + Ids.Random();
        ClientId = options.ClientId ?? "cs-" + Ids.Random();
        ClientSecret = options.ClientSecret ?? RandomNumberGenerator.GetHexString(2 * ShortestSecret, lowercase: true);
        UserId = "u-" + Ids.Random();
        Tokens = new TokenVerifier(ClientId, ClientSecret, options.TimeProvider);
        Limits = new RollingLimits(options.CallsPerMinute, options.CallsPerHour, options.TimeProvider);
        Suites = new SuiteList(options.SuiteName, Now);
        Links = new SignedLinks(options.LinkLifetime, options.TimeProvider);
        Log = options.LoggerFactory.CreateLogger("KoreBT.Emulator");
        Faults = new FaultPlan(options.Faults, Log);
    }

    public EmulatorOptions Options { get; }

    public string BotId { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    /// <summary>Whom the records name as the one who started a run.</summary>
    public string UserId { get; }

    public TokenVerifier Tokens { get; }

    public RollingLimits Limits { get; }

    public SuiteList Suites { get; }

    public RunStore Runs { get; } = new();

    public UploadStore Uploads { get; } = new();

    /// <summary>Suites that were written to files, by the name in their links.</summary>
    public ConcurrentDictionary<string, byte[]> Exports { get; } = new(StringComparer.Ordinal);

    public ConversationStore Conversations { get; } = new();

    public SignedLinks Links { get; }

    public ILogger Log { get; }

    public FaultPlan Faults { get; }

    /// <summary>How runs go: as a fault wants it, or else as the options say.</summary>
    public RunScript RunScript => Faults.Script ?? Options.RunScript;

    /// <summary>Where the links lead; known once the files port is open, before the API port is.</summary>
    public Uri FilesAddress { get; set; } = new("http://127.0.0.1");

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    public int ForeignTokens => _foreignTokens;

    public void CountForeignToken() => Interlocked.Increment(ref _foreignTokens);
}
