using System.Text;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Uploads;

/// <summary>Makes test cases of an uploaded file, within the platform's limits.</summary>
internal static class SuiteUpload
{
    public const int MostUtterances = 1_000;
    public const int LongestUtterance = 3_000;

    /// <exception cref="InvalidUploadException">The file is not what an import takes.</exception>
    public static IReadOnlyList<TestCase> Read(UploadedFile file, char delimiter)
    {
        // A mark at the beginning of the file is no part of its first word.
        byte[] content = file.Content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file.Content[Encoding.UTF8.Preamble.Length..] : file.Content;
        List<TestCase> cases = Merge(file.Type == "csv" ? CsvSuite.Parse(Encoding.UTF8.GetString(content), delimiter) : JsonSuite.Parse(content));
        if (cases.Count is 0 or > MostUtterances)
        {
            throw new InvalidUploadException($"the file has {cases.Count} utterances, where 1 to {MostUtterances} are taken");
        }

        int index = cases.FindIndex(test => test.Utterance.Length is 0 or > LongestUtterance);
        return index < 0 ? cases : throw new InvalidUploadException($"utterance {index + 1} has {cases[index].Utterance.Length} characters, where 1 to {LongestUtterance} are taken");
    }

    /// <summary>Neighbours with one utterance and one expectation are one assertion to the platform.</summary>
    private static List<TestCase> Merge(IReadOnlyList<TestCase> cases)
    {
        List<TestCase> merged = [];
        foreach (TestCase test in cases)
        {
            if (merged.Count > 0 && merged[^1].Utterance == test.Utterance && merged[^1].ExpectedIntent == test.ExpectedIntent)
            {
                merged[^1] = merged[^1] with { Entities = [.. merged[^1].Entities, .. test.Entities] };
            }
            else
            {
                merged.Add(test);
            }
        }

        return merged;
    }
}
