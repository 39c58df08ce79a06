using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;

namespace KoreBT.Benchmarks;

public partial class DiffBenchmarks
{
    /// <summary>The bare join on the utterance and the two counts of McNemar's test: no copies paired, no kind, no intent, no check. The database uses every core and is told how the files look.</summary>
    [Benchmark(Baseline = true, Description = "DuckDB, join and two counts")]
    public (long Regressed, long Fixed) DuckDbJoin() => DuckDbJoin(_baseline, _candidate);

    internal static (long Regressed, long Fixed) DuckDbJoin(string baseline, string candidate)
    {
        const string Right = "('True Positive', 'True Negative')";
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            select count(*) filter (a."Result Type" in {Right} and b."Result Type" not in {Right}), count(*) filter (a."Result Type" not in {Right} and b."Result Type" in {Right})
            from {SyntheticRun.DuckDbTable(baseline)} a join {SyntheticRun.DuckDbTable(candidate)} b on a.Utterance = b.Utterance
            """;
        using DuckDBDataReader row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
