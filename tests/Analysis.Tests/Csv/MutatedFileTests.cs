using System.Globalization;
using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>
/// Files damaged at random are read or refused, never anything else, and both ways of reading agree on which. <c>KOREBT_FUZZ_FILES</c> sets how many, 2,000 unless set;
/// <c>KOREBT_SEED</c> repeats a run.
/// </summary>
public sealed class MutatedFileTests
{
    private const string Entities = "Utterance;ExpectedIntent;MatchedIntent;Result Type;Entity Name;Expected EntityValue;Matched EntityValue;Entity Result\n" +
        "\"a, \"\"b\"\"\nc\";A;A;TP;E;x;x;True\n;;;;F;y;;False\nhi;trait: X||Y;trait: X;FP;;;;\n\ncaf\u00e9;None;;TN;;;;\n\ud83d\ude86;smalltalk: Hey;B;FP;E;;z;\n";

    private static readonly byte[] Pieces = "\"\",;\t\r\n\0|:\uFEFF\u00e9\ud83d\ude86"u8.ToArray();

    [Fact]
    public async Task A_damaged_file_is_read_or_refused_and_both_ways_agree()
    {
        int seed = Set("KOREBT_SEED") ?? Random.Shared.Next();
        int count = Set("KOREBT_FUZZ_FILES") ?? 2_000;
        byte[][] files = [.. Files()];
        int refused = 0;
        for (int number = 0; number < count; number++)
        {
            Random chance = new(unchecked((seed * 1_000_003) + number));
            byte[] file = files[chance.Next(files.Length)];
            for (int change = chance.Next(1, 3); change > 0; change--)
            {
                file = Damage(file, chance);
            }

            refused += await CheckAsync(file, string.Create(CultureInfo.InvariantCulture, $"KOREBT_SEED={seed}, file {number}: {Convert.ToBase64String(file)}")) ? 1 : 0;
        }

        // Damage that always or never shows would try little.
        TestContext.Current.SendDiagnosticMessage("KOREBT_SEED={0}: {1} of {2} files were refused", seed, refused, count);
        Assert.InRange(refused, count / 10, count * 9 / 10);
    }

    private static async Task<bool> CheckAsync(byte[] file, string message)
    {
        try
        {
            string[] objects = await TwoPaths.OfObjectsAsync(file, ResultsReaderOptions.Default);
            string[] counts = await TwoPaths.OfCountsAsync(file, ResultsReaderOptions.Default);

            Assert.True(objects.SequenceEqual(counts, StringComparer.Ordinal), $"{message}\n{string.Join('\n', objects)}\n{string.Join('\n', counts)}");
            return objects.Length == 1;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException(message, exception);
        }
    }

    private static byte[] Damage(byte[] file, Random chance)
    {
        if (file.Length < 8)
        {
            return file;
        }

        int place = chance.Next(file.Length);
        int length = Math.Min(chance.Next(1, 40), file.Length - place);
        Span<byte> before = file.AsSpan(0, place);
        switch (chance.Next(7))
        {
            case 0:
                byte[] flipped = [.. file];
                flipped[place] ^= (byte)(1 << chance.Next(8));
                return flipped;
            case 1:
                return [.. before, .. file.AsSpan(place + length)];
            case 2:
                return [.. before, .. file.AsSpan(place, length), .. file.AsSpan(place)];
            case 3:
                return [.. before, Pieces[chance.Next(Pieces.Length)], .. file.AsSpan(place)];
            case 4:
                byte[] replaced = [.. file];
                replaced[place] = Pieces[chance.Next(Pieces.Length)];
                return replaced;
            case 5:
                return SwapLines(file, chance);
            default:
                return [.. before];
        }
    }

    private static byte[] SwapLines(byte[] file, Random chance)
    {
        string[] lines = Encoding.Latin1.GetString(file).Split('\n');
        int one = chance.Next(lines.Length);
        int other = chance.Next(lines.Length);
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static IEnumerable<byte[]> Files()
    {
        foreach (string name in (string[])["worked-example-published.csv", "entities.csv"])
        {
            byte[] file = File.ReadAllBytes(Samples.Path(name));
            yield return file;
            yield return [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))];
        }

        yield return Encoding.UTF8.GetBytes(Entities);
        yield return Encoding.UTF8.GetBytes(Entities.Replace(';', '\t').Replace("\n", "\r\n", StringComparison.Ordinal));
        yield return ReadingWays.Packed(Encoding.UTF8.GetBytes(Entities));
    }

    private static int? Set(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : null;
}
