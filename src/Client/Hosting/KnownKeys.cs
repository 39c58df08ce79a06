using Microsoft.Extensions.Configuration;

namespace KoreBT.Client.Hosting;

/// <summary>The keys that a section of settings may have. One that is misspelled would else be passed over, and the default taken in silence.</summary>
internal static class KnownKeys
{
    private static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(KoreBatchTestingOptions.Host), nameof(KoreBatchTestingOptions.BotId), nameof(KoreBatchTestingOptions.PathPrefix), nameof(KoreBatchTestingOptions.Language),
        nameof(KoreBatchTestingOptions.PollInterval), nameof(KoreBatchTestingOptions.MaxPollInterval), nameof(KoreBatchTestingOptions.RunTimeout),
        nameof(KoreBatchTestingOptions.AttemptTimeout), nameof(KoreBatchTestingOptions.MaxRetries), nameof(KoreBatchTestingOptions.AllowHttpDownload),
        nameof(KoreBatchTestingOptions.DownloadHosts), nameof(KoreBatchTestingOptions.MaxDownloadBytes),
    };

    /// <exception cref="InvalidOperationException">A key is unknown; the message names it and those that there are, and repeats no value.</exception>
    public static void Require(IConfiguration section)
    {
        string[] unknown = [.. section.GetChildren().Select(static child => child.Key).Where(static key => !Settings.Contains(key) && !CredentialReading.Keys.Contains(key))];
        if (section is IConfigurationSection named && unknown.Length > 0)
        {
            throw new InvalidOperationException($"The section '{named.Path}' has settings that are not known: {string.Join(", ", unknown)}. Known are: {string.Join(", ", Settings.Concat(CredentialReading.Keys))}.");
        }
    }
}
