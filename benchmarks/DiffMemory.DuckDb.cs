using System.Diagnostics;

namespace KoreBT.Benchmarks;

internal static partial class DiffMemory
{
    static partial void AddPeers(List<string> ways) => ways.Add("DuckDB");

    static partial void RunPeer(string way, Stopwatch watch, string baseline, string candidate)
    {
        (long regressed, long @fixed) = DiffBenchmarks.DuckDbJoin(baseline, candidate);
        Report(way, watch, $"{regressed} and {@fixed} pairs of rows");
    }
}
