namespace KoreBT.Client;

/// <summary>
/// What <see cref="Microsoft.Extensions.DependencyInjection.KoreBatchTestingExtensions"/> registers a client with; the keys of a configuration section have the names of these
/// properties. Who calls is not among them, since options are printed and passed around: see <see cref="KoreCredential.FromConfiguration"/>.
/// </summary>
public sealed class KoreBatchTestingOptions
{
    /// <summary>Scheme and host of the platform. Default <c>https://platform.kore.ai</c>, the vendor's cloud.</summary>
    public Uri Host { get; set; } = new("https://platform.kore.ai");

    /// <summary>The bot id, also called stream id (<c>st-…</c>). Needed.</summary>
    public string BotId { get; set; } = "";

    /// <summary>See <see cref="BatchTestClientOptions.PathPrefix"/>. Default <c>stream</c>.</summary>
    public string PathPrefix { get; set; } = KoreBT.Client.PathPrefix.Values.Stream;

    /// <inheritdoc cref="BatchTestClientOptions.Language"/>
    public string? Language { get; set; }

    /// <summary>See <see cref="BatchTestClientOptions.PollInterval"/>. Default 2 seconds (<c>00:00:02</c>).</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>See <see cref="BatchTestClientOptions.MaxPollInterval"/>. Default 30 seconds.</summary>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>See <see cref="BatchTestClientOptions.RunTimeout"/>. Default 1 hour.</summary>
    public TimeSpan RunTimeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>See <see cref="BatchTestClientOptions.AttemptTimeout"/>. Default 30 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>See <see cref="BatchTestClientOptions.MaxRetries"/>. Default 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>See <see cref="BatchTestClientOptions.AllowHttpDownload"/>. Default false.</summary>
    public bool AllowHttpDownload { get; set; }

    /// <summary>See <see cref="BatchTestClientOptions.DownloadHosts"/>. Default none: any host of the public network.</summary>
    public IList<string> DownloadHosts { get; } = [];

    /// <summary>See <see cref="BatchTestClientOptions.MaxDownloadBytes"/>. Default 2 GiB.</summary>
    public long MaxDownloadBytes { get; set; } = 1L << 31;
}
