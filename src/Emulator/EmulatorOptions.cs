using Microsoft.Extensions.Logging.Abstractions;

namespace KoreBT.Emulator;

/// <summary>How an emulator behaves. Every default works: <c>new EmulatorOptions()</c> is a well-behaved platform.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The clock of runs, tokens, links and limits. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The id of the bot (<c>st-…</c>). Default: null, a random one.</summary>
    public string? BotId { get; init; }

    /// <summary>The client id that tokens name in their claim <c>appId</c>. Default: null, a random one.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret that signs tokens, at least 32 characters. Default: null, a random one.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The name of the custom suite. Default: "Library helpdesk".</summary>
    public string SuiteName { get; init; } = "Library helpdesk";

    /// <summary>How long a run takes from its start, and so does an import of conversations; zero completes it at once. Default: 2 seconds.</summary>
    public TimeSpan RunDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How every run goes, unless a fault says otherwise. Default: <see cref="RunScript.Complete"/>.</summary>
    public RunScript RunScript { get; init; } = RunScript.Complete;

    /// <summary>What goes wrong, taken from <see cref="Emulator.Faults.All"/>. Of several that hit the same call, each has its turn when the one before is used up. Default: nothing.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>How long a link to a results file works. Default: 5 minutes.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Calls allowed in any 60 seconds, for a bot and for each run. Default: the platform's 60.</summary>
    public int CallsPerMinute { get; init; } = 60;

    /// <summary>Calls allowed in any 60 minutes, for a bot and for each run. Default: the platform's 1,800.</summary>
    public int CallsPerHour { get; init; } = 1_800;

    /// <summary>Where one line per call goes: verb, route and status, never a token or a link. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
