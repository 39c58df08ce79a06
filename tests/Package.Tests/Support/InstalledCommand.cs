using System.Diagnostics;
using System.Text.Json;

namespace KoreBT.Package.Tests.Support;

/// <summary>The command as a user has it: a tool, installed from the feed into a folder of its own, and the demo run in that folder.</summary>
public sealed class InstalledCommand(PackedPackages packages) : IAsyncLifetime
{
    /// <summary>Where the user works.</summary>
    public string Folder { get; } = packages.Folder("user");

    /// <summary>What the demo printed.</summary>
    public string Demo { get; private set; } = "";

    private string Program => Path.Combine(Folder, "tool", "korebt");

    public async ValueTask InitializeAsync()
    {
        (await Dotnet.RunAsync(Folder, "tool", "install", "KoreBT.Cli", "--tool-path", "tool", "--version", packages.Version)).MustSucceed();
        Demo = await OutputAsync("demo");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the command prints when all goes well.</summary>
    public async Task<string> OutputAsync(params string[] arguments) => (await Dotnet.StartAsync(Folder, Program, arguments)).MustSucceed().Output;

    /// <summary>Hands over the emulator of the command, as it describes itself, for as long as something is done with it.</summary>
    public async Task WithEmulatorAsync(Func<JsonElement, Task> use)
    {
        ProcessStartInfo start = new(Program, ["emulate", "--run-duration", "0.1", "--json"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process emulator = Process.Start(start)!;
        emulator.ErrorDataReceived += static (_, _) => { };
        emulator.BeginErrorReadLine();
        try
        {
            string text = "";
            while (!text.EndsWith("}\n", StringComparison.Ordinal))
            {
                string? line = await emulator.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                Assert.True(line is not null, $"The emulator ended before it was ready: {text}");
                text += line + "\n";
            }

            using JsonDocument greeting = JsonDocument.Parse(text);
            await use(greeting.RootElement);
        }
        finally
        {
            emulator.Kill(entireProcessTree: true);
        }
    }
}
