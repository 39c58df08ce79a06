using System.Globalization;

namespace KoreBT.Benchmarks;

/// <summary>Results files of any length in the platform's layout: 150 intents, about 130 bytes a row, one answer in eight wrong, every byte given by the seed.</summary>
internal static class SyntheticRun
{
    private const int Intents = 150;

    private static readonly string[] Columns =
        ["Utterance", "ExpectedIntent", "MatchedIntent", "Parent Intent", "Task State", "Result Type", "Entity Name", "Expected EntityValue", "Matched EntityValue", "Entity Result"];

    public static byte[] Bytes(int rows, uint seed)
    {
        using MemoryStream stream = new();
        Write(stream, rows, long.MaxValue, seed);
        return stream.ToArray();
    }

    /// <summary>Writes rows until there are enough of them, or enough bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="bytes">The most bytes, roughly; for streams that can seek.</param>
    /// <param name="seed">What the answers depend on.</param>
    /// <param name="mixed">Whether there are copies, and rows that only this seed has, that expect something else or have no verdict: two such runs have changes of every kind.</param>
    public static void Write(Stream stream, int rows, long bytes, uint seed, bool mixed = false)
    {
        using StreamWriter writer = new(stream, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("\"Bot Name\",\"Synthetic\"");
        writer.WriteLine("\"Notes:\",\"two lines,\nthe second \"\"quoted\"\"\"");
        writer.WriteLine();
        writer.WriteLine(string.Join(',', Columns.Select(static column => $"\"{column}\"")));
        uint state = seed;
        for (int row = 0; row < rows; row++)
        {
            // The utterance and its label depend on the row alone, so that runs of two seeds pair up; the answer depends on the seed.
            int expected = (int)(row * 2654435761L % Intents);
            state = Next(state);
            int predicted = state % 8 == 0 ? (int)(Next(state) % Intents) : expected;
            int named = mixed && row % 100 == 99 ? row - 1 : row;
            bool scored = true;
            if (mixed)
            {
                uint odd = Next(state ^ 0x5bd1e995) % 400;
                if (odd == 0)
                {
                    continue;
                }

                expected = odd == 1 ? (expected + 1) % Intents : expected;
                scored = odd != 2;
            }

            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\"please do the thing number {named} of the many things\",\"{Name(expected)}\",\"{Name(predicted)}\",\"\",\"Published\",\"{(scored ? Outcome(expected == 0, expected == predicted, predicted == 0) : "")}\",\"\",\"\",\"\",\"\""));
            if ((row & 1023) == 0 && stream.CanSeek && stream.Length >= bytes)
            {
                return;
            }
        }
    }

    /// <summary>The table of a file as DuckDB is told to read it: the summary section is passed over, and nothing is guessed.</summary>
    public static string DuckDbTable(string file) => $"read_csv('{file}', skip=4, header=true, delim=',', quote='\"', escape='\"', all_varchar=true, auto_detect=false, columns={{{string.Join(", ", Columns.Select(static column => $"'{column}': 'VARCHAR'"))}}})";

    private static string Name(int intent) => intent == 0 ? "None" : string.Create(CultureInfo.InvariantCulture, $"Intent Number {intent}");

    private static string Outcome(bool noneExpected, bool right, bool nonePredicted) => (noneExpected, right, nonePredicted) switch
    {
        (true, true, _) => "True Negative",
        (false, true, _) => "True Positive",
        (false, false, true) => "False Negative",
        _ => "False Positive",
    };

    /// <summary>Marsaglia's xorshift: the same numbers on every version of the framework.</summary>
    private static uint Next(uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^ (state << 5);
    }
}
