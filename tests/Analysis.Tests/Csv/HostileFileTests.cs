namespace KoreBT.Analysis.Tests;

/// <summary>Small files with one oddity each: read into the expected rows, or refused at the expected line.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. HostileFiles.All.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_is_read_into_the_expected_rows_or_refused_at_the_expected_line(string name)
    {
        HostileFile file = HostileFiles.All.Single(file => file.Name == name);

        string[] read = await ReadingWays.ReadAsync(file.Text);

        if (file.Expected is [['r', 'e', 'f', 'u', 's', 'e', 'd', ..] refusal])
        {
            string[] parts = refusal.Split(": ", 2);
            Assert.StartsWith(parts[0] + ": results.csv", Assert.Single(read), StringComparison.Ordinal);
            Assert.Contains(parts[1], read[0], StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(file.Expected, read, StringComparer.Ordinal);
        }
    }
}
