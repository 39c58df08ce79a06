using System.Globalization;

namespace KoreBT.Benchmarks.Peers;

/// <summary>What one tool made of one document. Times are in seconds; that of a build is null when there was nothing to build.</summary>
internal sealed record Trial(string Document, string Tool, double? Generate, int Files, int Lines, int Errors, int Warnings, double? Build)
{
    public bool Compiles => Files > 0 && Errors == 0;

    /// <summary>Ours generates inside the build; the others before it.</summary>
    public double? Whole => Build is null ? null : Tool == Generators.Ours ? Build : Build + Generate;

    public string ToLine() => string.Join('\t', Document, Tool, Text(Generate), Text(Files), Text(Lines), Text(Errors), Text(Warnings), Text(Build));

    public static Trial FromLine(string line)
    {
        string[] parts = line.Split('\t');
        return new Trial(parts[0], parts[1], Seconds(parts[2]), Count(parts[3]), Count(parts[4]), Count(parts[5]), Count(parts[6]), Seconds(parts[7]));
    }

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double? Seconds(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
