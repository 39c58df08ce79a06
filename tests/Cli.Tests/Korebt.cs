using System.Diagnostics;
using System.Text.Json;

namespace KoreBT.Cli.Tests;

/// <summary>Calls the command: in this process for speed, or as a process of its own.</summary>
internal static class Korebt
{
    public sealed record Result(int Code, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    public static Task<Result> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    public static async Task<Result> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] args) =>
        await RunAsync(variables, TimeProvider.System, TestContext.Current.CancellationToken, args);

    public static async Task<Result> RunAsync(IReadOnlyDictionary<string, string> variables, TimeProvider time, CancellationToken cancellationToken, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(output, error, variables.GetValueOrDefault, time);
        int code = await CommandLine.RunAsync(args, terminal, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The built command in a folder of its own choice, with no variable of ours set but the given ones.</summary>
    public static Task<Result> RunProcessAsync(string folder, IReadOnlyDictionary<string, string> variables, params string[] args) => RunProcessAsync(folder, variables, "", args);

    /// <summary>The same, with something on its standard input.</summary>
    public static async Task<Result> RunProcessAsync(string folder, IReadOnlyDictionary<string, string> variables, string input, string[] args)
    {
        using Process process = StartProcess(folder, variables, args);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>The same, not waited for.</summary>
    public static Process StartProcess(string folder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "korebt.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("KOREBT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // User secrets of whoever runs the tests are none of theirs.
        start.Environment["APPDATA"] = folder;
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
