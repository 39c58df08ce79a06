using System.CommandLine;
using KoreBT.Analysis;
using KoreBT.Client;
using KoreBT.Emulator;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt demo</c>: the whole path on an emulated bot, over real HTTP, without an account.</summary>
internal static class DemoVerb
{
    private const string Folder = "korebt-demo";

    public static Command Create(Terminal terminal)
    {
        Option<bool> json = Arguments.Json();
        Verb verb = new("demo", "Runs a suite against two versions of an emulated bot and compares them. Needs no account.", "korebt demo") { json };
        verb.SetAction(async (call, cancellationToken) =>
        {
            MakeFolder();
            await using KoreEmulator emulator = await KoreEmulator.StartAsync(new EmulatorOptions { TimeProvider = terminal.Time }, cancellationToken);
            terminal.Say($"An emulated bot listens on {emulator.BaseAddress}; nothing leaves this machine.");
            BatchTestClient client = new(emulator.BaseAddress, emulator.BotId, new JwtCredential(emulator.ClientId, emulator.ClientSecret, new() { TimeProvider = terminal.Time }), Pace(terminal));
            string baseline = await RunAsync(client, emulator, BotVersion.Published, terminal, cancellationToken);
            string candidate = await RunAsync(client, emulator, BotVersion.InDevelopment, terminal, cancellationToken);
            RunDiff diff = await ResultsFile.CompareAsync(baseline, candidate, new DiffOptions(), ResultsReaderOptions.Default, cancellationToken);
            Reports.For(call.GetValue(json) ? "json" : "text").Write(diff, terminal.Output);
            if (!call.GetValue(json))
            {
                terminal.Output.Write(ByHand(emulator, baseline, candidate));
            }

            return ExitCodes.Fine;
        });
        return verb;
    }

    private static void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string reason = File.Exists(Folder) ? "there is a file of that name" : $"'{Directory.GetCurrentDirectory()}' cannot be written to";
            throw new IOException($"The demo keeps its results in the folder '{Folder}', which cannot be made: {reason}. Call it in another folder.", problem);
        }
    }

    private static async Task<string> RunAsync(BatchTestClient client, KoreEmulator emulator, BotVersion version, Terminal terminal, CancellationToken cancellationToken)
    {
        string file = $"{Folder}/{version.Value}.csv";
        BatchTestOperation operation = await client.StartRunAsync(emulator.SuiteName, new StartRunOptions { Version = version }, cancellationToken);
        await RunSession.FinishAsync(client, operation, $"{emulator.SuiteName}, {version.Value}", file, resume: null, terminal, cancellationToken);
        return file;
    }

    /// <summary>The emulated run takes two seconds, so the platform's own pace would show nothing of it.</summary>
    private static BatchTestClientOptions Pace(Terminal terminal) => new()
    {
        TimeProvider = terminal.Time,
        PollInterval = TimeSpan.FromSeconds(0.2),
        MaxPollInterval = TimeSpan.FromSeconds(0.2),
    };

    private static string ByHand(KoreEmulator emulator, string baseline, string candidate) => $"""

        Each step by hand:
          korebt analyze {baseline}
          korebt diff {baseline} {candidate} --fail-on-regression
          korebt emulate                           starts the emulated bot and prints the variables that the next step needs
          korebt run "{emulator.SuiteName}" --bot-version inDevelopment
        In a checkout, korebt is: dotnet run --project src/Cli --

        """.ReplaceLineEndings("\n");
}
