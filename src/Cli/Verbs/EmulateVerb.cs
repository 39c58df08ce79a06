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
        Command verb = new("emulate", "Runs an emulated bot on this machine until it is stopped, to rehearse a pipeline. Needs no account.") { faults, list, duration };
        verb.SetAction(async (call, cancellationToken) =>
        {
            if (call.GetValue(list))
            {
                ListFaults(terminal.Output);
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
            await terminal.Output.WriteAsync(Greeting.Of(emulator, options.Faults));
            await terminal.Output.FlushAsync(cancellationToken);
            await StoppedAsync(cancellationToken);
            return ExitCodes.Fine;
        });
        return verb;
    }

    private static Fault? Find(string name) => Faults.All.FirstOrDefault(fault => fault.Name == name);

    private static void ListFaults(TextWriter output)
    {
        int width = Faults.All.Max(static fault => fault.Name.Length);
        int oftenWidth = Faults.All.Max(static fault => fault.HowOften.Length);
        foreach (Fault fault in Faults.All)
        {
            output.WriteLine($"{fault.Name.PadRight(width)}  {fault.HowOften.PadRight(oftenWidth)}  {fault.Summary}");
        }
    }

    /// <summary>To be stopped is how it ends, and no failure.</summary>
    private static async Task StoppedAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
