using System.Diagnostics;

namespace KoreBT.Benchmarks;

/// <summary>How long a program takes for <c>--version</c>, as a ratio to <c>dotnet --version</c> in the same run: the two take turns, so that what else the machine does hits both.</summary>
internal static class StartUp
{
    private const int WarmUps = 3;
    private const int Rounds = 25;

    /// <param name="program">The command, such as the native program or the one that <c>dotnet build</c> makes.</param>
    public static async Task<int> MeasureAsync(string program)
    {
        List<double> ours = [];
        List<double> theirs = [];
        for (int round = 0; round < WarmUps + Rounds; round++)
        {
            double one = await OnceAsync(program);
            double other = await OnceAsync("dotnet");
            if (round >= WarmUps)
            {
                ours.Add(one);
                theirs.Add(other);
            }
        }

        (double mine, double peer) = (Median(ours), Median(theirs));
        Console.WriteLine(FormattableString.Invariant($"{program} --version  median {mine:0.0} ms, fastest {ours.Min():0.0} ms of {Rounds}"));
        Console.WriteLine(FormattableString.Invariant($"dotnet --version  median {peer:0.0} ms, fastest {theirs.Min():0.0} ms of {Rounds}"));
        Console.WriteLine(FormattableString.Invariant($"ratio of medians  {mine / peer:0.00}"));
        return 0;
    }

    private static async Task<double> OnceAsync(string program)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"{program} --version exits with {process.ExitCode}.");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
