using System.Diagnostics;

namespace KoreBT.Benchmarks.Peers;

/// <summary>Runs a program to its end: what it printed, and the wall time with its start.</summary>
internal sealed record Shell(int ExitCode, string Output, double Seconds)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public bool Succeeded => ExitCode == 0;

    public static Shell Run(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return new Shell(process.ExitCode, output.Result + errors.Result, watch.Elapsed.TotalSeconds);
    }
}
