namespace KoreBT.Cli.Tests;

/// <summary>The worked example of docs/metrics.md as two results files: twelve assertions, three intents, and utterances that expect none.</summary>
internal static class Samples
{
    private static readonly string[] Expected = ["A", "A", "A", "A", "B", "B", "B", "C", "C", "None", "None", "None"];

    public static string RunA { get; } = Run("A", "A", "B", "None", "B", "A", "B", "None", "C", "None", "A", "None");

    public static string RunB { get; } = Run("A", "A", "A", "None", "C", "C", "None", "C", "C", "None", "A", "A");

    private static string Run(params string[] predicted) =>
        "\"Bot Name\",\"Example\"\n\"Utterance Count\",\"12\"\n\n\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\"\n"
        + string.Concat(predicted.Select((answer, index) => $"\"utterance {index + 1}\",\"{Expected[index]}\",\"{answer}\"\n"));
}
