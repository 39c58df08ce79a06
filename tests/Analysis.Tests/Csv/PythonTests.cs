using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>
/// Tables that another program wrote are read cell by cell as they were written. <c>KOREBT_TABLES</c> sets how many, 1,000 unless set; <c>KOREBT_SEED</c> repeats a run.
/// </summary>
public sealed class PythonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv")]
    [InlineData("pandas")]
    public async Task Tables_are_read_as_Python_wrote_them_and_as_pandas_reads_them(string reader)
    {
        int seed = Set("KOREBT_SEED") ?? Random.Shared.Next();
        int count = Set("KOREBT_TABLES") ?? 1_000;
        string? interpreter = Python.With(reader);
        Assert.SkipWhen(interpreter is null, $"No Python with {reader} here: install the package python3{(reader == "csv" ? "" : $"-{reader}")} (Debian).");
        using Process python = Python.Start(interpreter!, Samples.Path("write_tables.py"), seed.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture), reader);
        Task<string> errors = python.StandardError.ReadToEndAsync(Token);
        int read = 0;
        while (await python.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            using JsonDocument table = JsonDocument.Parse(line);
            await CheckAsync(table.RootElement, string.Create(CultureInfo.InvariantCulture, $"KOREBT_SEED={seed}, table {read}: {line}"));
            read++;
        }

        await python.WaitForExitAsync(Token);
        Assert.Equal((0, ""), (python.ExitCode, await errors));
        TestContext.Current.SendDiagnosticMessage("KOREBT_SEED={0}: {1} tables are equal by {2}", seed, read, reader);
        Assert.Equal(count, read);
    }

    private static async Task CheckAsync(JsonElement table, string message)
    {
        string file = table.GetProperty("file").GetString()!;
        char separator = table.GetProperty("separator").GetString()![0];
        List<string[]> written = Rows(table, "rows");
        List<string[]> expected = Rows(table, "cells");
        List<string[]> cells = [];
        using (StrictCsv csv = new(Samples.Stream(file), fileName: null, separator))
        {
            while (csv.Read())
            {
                cells.Add(csv.Cells());
            }
        }

        Assert.True(expected.Count == cells.Count && expected.Zip(cells).All(static rows => rows.First.SequenceEqual(FilledUp(rows.Second, rows.First.Length), StringComparer.Ordinal)), message);

        int header = written.FindIndex(static row => row[0] == "Utterance");
        TestRun run = await TestRun.LoadAsync(Samples.Stream(file), cancellationToken: Token);
        Assert.True(run.Results.Length == written.Count - header - 1, message);
        foreach ((UtteranceResult result, string[] row) in run.Results.Zip(written.Skip(header + 1)))
        {
            Dictionary<string, string> byName = written[header].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);
            Assert.True(IsRead(result, byName), message);
        }
    }

    private static bool IsRead(UtteranceResult result, Dictionary<string, string> row) =>
        result.Utterance == row["Utterance"]
        && result.Expected.Equals(IntentSet.Parse(row["ExpectedIntent"]))
        && result.Predicted.Equals(IntentSet.Parse(row["MatchedIntent"]))
        && result.ParentIntent == Intent.Parse(Cell(row, "Parent Intent"))
        && result.TaskState == Cell(row, "Task State")
        && result.PredictedScore == Cell(row, "Matched Intent's Score")
        && result.ExpectedScore == Cell(row, "Expected Intent's Score")
        && result.Elimination == Cell(row, "Elimination Info")
        && result.OtherColumns.GetValueOrDefault("Channel", "") == (string.IsNullOrWhiteSpace(Cell(row, "Channel")) ? "" : Cell(row, "Channel"))
        && (string.IsNullOrWhiteSpace(Cell(row, "Entity Name")) ? result.Entities.Count == 0 : IsRead(Assert.Single(result.Entities), row));

    private static bool IsRead(EntityResult entity, Dictionary<string, string> row) =>
        entity.Name == Cell(row, "Entity Name").Trim() && entity.ExpectedValue == Cell(row, "Expected EntityValue") && entity.PredictedValue == Cell(row, "Matched EntityValue");

    private static string Cell(Dictionary<string, string> row, string name) => row.GetValueOrDefault(name, "");

    private static int? Set(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : null;

    private static List<string[]> Rows(JsonElement table, string name) =>
        [.. table.GetProperty(name).EnumerateArray().Select(static row => row.EnumerateArray().Select(static cell => cell.GetString()!).ToArray())];

    /// <summary>pandas gives all rows the same number of cells.</summary>
    private static IEnumerable<string> FilledUp(string[] cells, int length) => cells.Concat(Enumerable.Repeat("", Math.Max(0, length - cells.Length)));
}
