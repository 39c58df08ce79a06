using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;

namespace KoreBT.Benchmarks;

public partial class RunBenchmarks
{
    /// <summary>The confusion counts alone: no check of the file, no verdict, no metric. The database uses every core and is told how the file looks.</summary>
    [Benchmark(Description = "DuckDB, confusion counts")]
    public long DuckDbConfusionCounts()
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"select ExpectedIntent, MatchedIntent, \"Result Type\", count(*) from {SyntheticRun.DuckDbTable(_file)} group by all";
        using DuckDBDataReader rows = command.ExecuteReader();
        long total = 0;
        while (rows.Read())
        {
            total += rows.GetInt64(3);
        }

        return total;
    }
}
