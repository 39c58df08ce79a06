using System.ComponentModel;
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

    [Fact]
    public async Task Tables_of_Pythons_csv_module_are_read_as_they_were_written()
    {
        int seed = Set("KOREBT_SEED") ?? Random.Shared.Next();
        int count = Set("KOREBT_TABLES") ?? 1_000;
        using Process? python = Start(seed, count);
        Assert.SkipWhen(python is null, "There is no python3 on this machine.");
        int read = 0;
        while (await python!.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            using JsonDocument table = JsonDocument.Parse(line);
            await CheckAsync(table.RootElement, string.Create(CultureInfo.InvariantCulture, $"KOREBT_SEED={seed}, table {read}: {line}"));
            read++;
        }

        await python.WaitForExitAsync(Token);
        TestContext.Current.SendDiagnosticMessage("KOREBT_SEED={0}: {1} tables are equal", seed, read);
        Assert.Equal(count, read);
    }

    private static async Task CheckAsync(JsonElement table, string message)
    {
        string file = table.GetProperty("file").GetString()!;
        char separator = table.GetProperty("separator").GetString()![0];
        List<string[]> written = [.. table.GetProperty("rows").EnumerateArray().Select(static row => row.EnumerateArray().Select(static cell => cell.GetString()!).ToArray())];
        List<string[]> cells = [];
        using (StrictCsv csv = new(Samples.Stream(file), fileName: null, separator))
        {
            while (csv.Read())
            {
                cells.Add(csv.Cells());
            }
        }

        Assert.True(written.Count == cells.Count && written.Zip(cells).All(static rows => rows.First.SequenceEqual(rows.Second, StringComparer.Ordinal)), message);

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

    /// <summary>Null where there is no Python.</summary>
    private static Process? Start(int seed, int count)
    {
        ProcessStartInfo start = new("python3", [Samples.Path("write_tables.py"), seed.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
