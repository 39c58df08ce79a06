using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KoreBT.Client;

/// <summary>Settings of a <see cref="BatchTestClient"/>. Every default works against the vendor's cloud.</summary>
public sealed class BatchTestClientOptions
{
    /// <summary>A timer holds a little less than 2^32 milliseconds.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    /// <summary>The word before the bot id in the path. Default <see cref="PathPrefix.Stream"/>; installations are known that answer only one of the two.</summary>
    public PathPrefix PathPrefix { get; init; } = PathPrefix.Stream;

    /// <summary>Code of the language to run in, such as <c>en</c>. Default null: the bot's default language.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The wait between the first two looks at a running test; each later wait is half as long again, and each is up to a fifth longer or shorter by chance.
    /// Default 2 seconds; at most 49 days. However short, no more calls are made than the platform's 60 a minute and 1,800 an hour.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two looks. Default 30 seconds, at most 49 days. Not above <see cref="PollInterval"/>, it makes the pace even.</summary>
    public TimeSpan MaxPollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a run before giving up on it, through whatever trouble that may pass; the run itself goes on. Default 1 hour, at most 49 days.</summary>
    public TimeSpan RunTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long one attempt at a call may take, and how long a file host may be silent in the middle of a download. Default 30 seconds; from 10 milliseconds to a day.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call that may be repeated is sent again after a broken connection, a time-out, or status 408, 429, 500, 502, 503 or 504. Default 3; 0 turns it off.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>Take results over plain http from any host. Default false: http is taken only when the platform itself is reached over http on loopback.</summary>
    public bool AllowHttpDownload { get; init; }

    /// <summary>The hosts that results may come from, beside the platform's own. Default null: any host of the public network. No token is ever sent there.</summary>
    public IReadOnlyCollection<string>? DownloadHosts { get; init; }

    /// <summary>The largest results file that is taken, in bytes, packed or not. Default 2 GiB.</summary>
    public long MaxDownloadBytes { get; init; } = 1L << 31;

    /// <summary>
    /// What sends. Default null: one pool of connections for the process, which follows no redirect, keeps no cookie, and for results goes to no address of a private
    /// network or of this machine, unless the platform is there too. Your own handler must do likewise and is never disposed.
    /// </summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>The clock of every wait and time-out. Default <see cref="System.TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where log messages go, under the category <see cref="BatchTestTelemetry.LogCategory"/>. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory
    {
        get;
        init => (field, Log) = (value, value.CreateLogger(BatchTestTelemetry.LogCategory));
    } = NullLoggerFactory.Instance;

    internal ILogger Log { get; private init; } = NullLogger.Instance;

    /// <summary>Where chance comes from: from 0 up to 1. Tests have their own.</summary>
    internal Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    internal void Validate()
    {
        if (Language is not null && !(Language.Length > 0 && Language.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            throw new ArgumentException("The language is a code of letters, digits and hyphens, such as en or pt-BR.", nameof(Language));
        }

        Require(PollInterval, TimeSpan.FromTicks(1), LongestTimer, nameof(PollInterval));
        Require(MaxPollInterval, TimeSpan.Zero, LongestTimer, nameof(MaxPollInterval));
        Require(RunTimeout, TimeSpan.FromTicks(1), LongestTimer, nameof(RunTimeout));
        Require(AttemptTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1), nameof(AttemptTimeout));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries, nameof(MaxRetries));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDownloadBytes, nameof(MaxDownloadBytes));
    }

    private static void Require(TimeSpan value, TimeSpan least, TimeSpan most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }
}
