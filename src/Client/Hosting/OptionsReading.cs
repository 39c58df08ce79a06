using KoreBT.Client.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KoreBT.Client.Hosting;

/// <summary>Turns options into a client, and finds out when the host starts, not when the first run does, whether that goes.</summary>
internal sealed class OptionsReading : IValidateOptions<KoreBatchTestingOptions>
{
    public ValidateOptionsResult Validate(string? name, KoreBatchTestingOptions options)
    {
        List<string> problems = [];
        Try(() => Origin.OfApi(options.Host));
        Try(() => PathSegment.Require(options.BotId, nameof(options.BotId)));
        Try(() => PathSegment.Require(options.PathPrefix, nameof(options.PathPrefix)));
        Try(() => ClientOptions(options, null, TimeProvider.System, null).Validate());
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Try(Action check)
        {
            try
            {
                check();
            }
            catch (ArgumentException problem)
            {
                problems.Add($"Kore batch testing: {problem.Message}");
            }
        }
    }

    public static BatchTestClientOptions ClientOptions(KoreBatchTestingOptions options, HttpMessageHandler? transport, TimeProvider time, ILoggerFactory? loggers)
    {
        BatchTestClientOptions read = new()
        {
            PathPrefix = options.PathPrefix,
            Language = options.Language,
            PollInterval = options.PollInterval,
            MaxPollInterval = options.MaxPollInterval,
            RunTimeout = options.RunTimeout,
            AttemptTimeout = options.AttemptTimeout,
            MaxRetries = options.MaxRetries,
            AllowHttpDownload = options.AllowHttpDownload,
            DownloadHosts = options.DownloadHosts.Count > 0 ? [.. options.DownloadHosts] : null,
            MaxDownloadBytes = options.MaxDownloadBytes,
            Transport = transport,
            TimeProvider = time,
            LoggerFactory = loggers ?? Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance,
        };
        return read;
    }
}
