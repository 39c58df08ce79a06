using System.Text;

namespace KoreBT.Emulator.SampleBot;

/// <summary>Reads the bot's text files: sections of lines, <c>#</c> comments and blank lines between them.</summary>
internal static class SectionFile
{
    public static IReadOnlyList<Section> ReadResource(string name)
    {
        using Stream stream = typeof(SectionFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The emulator was built without its resource {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Read(reader, name);
    }

    /// <exception cref="FormatException">A line stands before the first section.</exception>
    public static IReadOnlyList<Section> Read(TextReader reader, string name)
    {
        List<Section> sections = [];
        List<string>? lines = null;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                string[] header = line[1..^1].Split(':', 2, StringSplitOptions.TrimEntries);
                string[] items = header.Length == 1 ? [] : header[1].Split(',', StringSplitOptions.TrimEntries);
                lines = [];
                sections.Add(new Section(header[0], items, lines));
                continue;
            }

            if (lines is null)
            {
                throw new FormatException($"{name}, line {number}: a line stands before the first [section].");
            }

            lines.Add(line);
        }

        return sections;
    }
}
