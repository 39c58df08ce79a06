using System.Diagnostics;

namespace KoreBT.Package.Tests.Support;

/// <summary>A program, and what it printed.</summary>
internal sealed record Dotnet(int ExitCode, string Output)
{
    /// <summary>A command of the SDK on this machine, as a person types it into a fresh shell.</summary>
    public static Task<Dotnet> RunAsync(string folder, params string[] arguments) => StartAsync(folder, "dotnet", arguments);

    public static Task<Dotnet> StartAsync(string folder, string program, params string[] arguments) => StartAsync(folder, new Dictionary<string, string>(), program, arguments);

    /// <summary>A program that is told something by variables.</summary>
    public static async Task<Dotnet> StartAsync(string folder, IReadOnlyDictionary<string, string> variables, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string inherited in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || key.Equals("Configuration", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        // A server that outlives its command would keep the pipe open, and this test waiting.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Dotnet(process.ExitCode, await output + await errors);
    }

    public Dotnet MustSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
