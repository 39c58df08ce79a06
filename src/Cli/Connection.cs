using System.CommandLine;
using KoreBT.Cli.Verbs;
using KoreBT.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KoreBT.Cli;

/// <summary>The options of every verb that talks to the platform. A secret is never among them: a command line is visible to every process.</summary>
internal sealed class Connection
{
    private readonly Option<string?> _host = new("--host") { HelpName = "ADDRESS", Description = "Scheme and host of the platform, such as https://platform.kore.ai." };
    private readonly Option<string?> _bot = new("--bot") { HelpName = "ID", Description = "The bot id (st-…)." };
    private readonly Option<string?> _language = new("--language") { HelpName = "CODE", Description = "Language of the bot, such as en. Default: the bot's own default." };
    private readonly Option<string> _prefix = new Option<string>("--path-prefix") { Description = "The word before the bot id in the path.", DefaultValueFactory = static _ => PathPrefix.Values.Stream }.AcceptOnlyFromAmong(PathPrefix.Values.Stream, PathPrefix.Values.Bot);
    private readonly Option<double?> _pollInterval = new("--poll-interval") { HelpName = "SECONDS", Description = "Seconds between two looks at the run. Default: 2, then ever longer up to 30.", CustomParser = Arguments.Seconds };
    private readonly Option<double?> _timeout = new("--timeout") { HelpName = "SECONDS", Description = "Seconds to wait for the run, which goes on afterwards. Default: 3600.", CustomParser = Arguments.Seconds };
    private readonly Option<bool> _allowHttp = new("--allow-http-download") { Description = "Fetch results over plain http if the link says so." };
    private readonly Option<bool> _secretOnInput = new("--secret-stdin") { Description = "Take the client secret from the first line of standard input. It wins over every other secret and token." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Say on the error stream what the client does: one line each, with category and level. Never a secret, a token or a link." };

    public Connection(Command verb)
    {
        foreach (Option option in (Option[])[_host, _bot, _language, _prefix, _pollInterval, _timeout, _allowHttp, _secretOnInput, _verbose])
        {
            verb.Add(option);
        }
    }

    /// <exception cref="UsageException">Something needed is missing.</exception>
    public BatchTestClient Client(ParseResult call, Terminal terminal)
    {
        string host = call.GetValue(_host) ?? throw new UsageException("Which platform? Give --host, or set KOREBT_HOST, or host in korebt.json.");
        string bot = call.GetValue(_bot) ?? throw new UsageException("Which bot? Give --bot, or set KOREBT_BOT, or bot in korebt.json.");
        if (!Uri.TryCreate(host, UriKind.Absolute, out Uri? address))
        {
            throw new UsageException($"'{host}' is no address. Write scheme and host, such as https://platform.kore.ai.");
        }

        TimeSpan? pace = call.GetValue(_pollInterval) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        try
        {
            return new BatchTestClient(address, bot, Caller.Credential(terminal, call.GetValue(_secretOnInput)), new BatchTestClientOptions
            {
                Language = call.GetValue(_language),
                PathPrefix = call.GetRequiredValue(_prefix),
                PollInterval = pace ?? TimeSpan.FromSeconds(2),
                MaxPollInterval = pace ?? TimeSpan.FromSeconds(30),
                RunTimeout = TimeSpan.FromSeconds(call.GetValue(_timeout) ?? 3600),
                AllowHttpDownload = call.GetValue(_allowHttp),
                TimeProvider = terminal.Time,
                LoggerFactory = call.GetValue(_verbose) ? new TerminalLog(terminal, LogLevel.Debug) { NamesOrigin = true } : NullLoggerFactory.Instance,
            });
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(WithoutParameter(problem));
        }
    }

    /// <summary>The terminal as the wait for a run may use it: lines that come in between would break a bar that moves.</summary>
    public Terminal Screen(ParseResult call, Terminal terminal) => call.GetValue(_verbose) ? terminal with { ErrorIsInteractive = false } : terminal;

    private static string WithoutParameter(ArgumentException problem) => problem.Message.Split(" (Parameter ")[0];
}
