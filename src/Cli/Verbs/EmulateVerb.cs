using System.CommandLine;
using KoreBT.Emulator;
using Microsoft.Extensions.Logging;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt emulate</c>: a small Kore to rehearse a pipeline on, in good order or with faults.</summary>
internal static class EmulateVerb
{
    private const double DefaultSeconds = 2;

    public static Command Create(Terminal terminal)
    {
        Option<string[]> faults = new("--fault") { HelpName = "NAME", Description = "What goes wrong; may be given more than once, then one comes after the other. Default: nothing." };
        Option<bool> list = new("--list-faults") { Description = "Print the name of each fault, how many calls it hits and what it does, and start nothing." };
        Option<double?> duration = new("--run-duration") { HelpName = "SECONDS", Description = "How long each run takes. Default: 2.", CustomParser = Arguments.Seconds };
        faults.Validators.Add(static result =>
        {
            foreach (string name in result.Tokens.Select(static token => token.Value).Where(static name => Find(name) is null))
            {
                result.AddError($"'{name}' is no fault. To see all of them: korebt emulate --list-faults");
            }
        });
        faults.CompletionSources.Add(static _ => Faults.All.Select(static fault => new System.CommandLine.Completions.CompletionItem(fault.Name)));
        Option<bool> json = Arguments.Json();
        Verb verb = new(
            "emulate",
            "Runs an emulated bot on this machine until it is stopped, to rehearse a pipeline. Needs no account.",
            "korebt emulate",
            "korebt emulate --list-faults",
            "korebt emulate --fault status-503 --fault file-cut-always --run-duration 30") { faults, list, duration, json };
        verb.SetAction(async (call, cancellationToken) =>
        {
            if (call.GetValue(list))
            {
                ListFaults(terminal, call.GetValue(json));
                return ExitCodes.Fine;
            }

            EmulatorOptions options = new()
            {
                TimeProvider = terminal.Time,
                RunDuration = TimeSpan.FromSeconds(call.GetValue(duration) ?? DefaultSeconds),
                Faults = [.. (call.GetValue(faults) ?? []).Select(Find).OfType<Fault>()],
                LoggerFactory = new TerminalLog(terminal, LogLevel.Information),
            };
            await using KoreEmulator emulator = await KoreEmulator.StartAsync(options, cancellationToken);
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => Greeting.Write(writer, emulator, options.Faults));
            }
            else
            {
                await terminal.Output.WriteAsync(Greeting.Of(emulator, options.Faults));
            }

            await terminal.Output.FlushAsync(cancellationToken);
            await StoppedAsync(cancellationToken);
            return ExitCodes.Fine;
        });
        return verb;
    }

    private static Fault? Find(string name) => Faults.All.FirstOrDefault(fault => fault.Name == name);

    private static void ListFaults(Terminal terminal, bool json)
    {
        if (!json)
        {
            TerminalTable.Write(terminal, ["fault", "how often", "what it does"], Faults.All.Select(static fault => (string[])[fault.Name, fault.HowOften, fault.Summary]));
            return;
        }

        JsonOutput.Write(terminal.Output, static writer =>
        {
            writer.WriteStartArray("faults");
            foreach (Fault fault in Faults.All)
            {
                writer.WriteStartObject();
                writer.WriteString("name", fault.Name);
                JsonOutput.WriteNumber(writer, "times", fault.Times);
                writer.WriteString("summary", fault.Summary);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>To be stopped is how it ends, and no failure.</summary>
    private static async Task StoppedAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
