namespace KoreBT.Emulator.SampleBot;

/// <summary>Turns the sections of the suite file into test cases.</summary>
internal static class SuiteFile
{
    /// <exception cref="FormatException">A line has entities that are not <c>Name=Value</c>.</exception>
    public static IReadOnlyList<TestCase> Parse(IReadOnlyList<Section> sections) =>
        [.. sections.SelectMany(section => section.Lines.Select(line => ParseLine(section, line)))];

    private static TestCase ParseLine(Section section, string line)
    {
        string[] parts = line.Split('\t');
        List<KeyValuePair<string, string>> entities = [];
        foreach (string entity in parts.Skip(1).SelectMany(part => part.Split(';')))
        {
            string[] pair = entity.Split('=');
            if (pair is not [{ Length: > 0 }, { Length: > 0 }])
            {
                throw new FormatException($"The entity \"{entity}\" of the utterance \"{parts[0]}\" is not Name=Value.");
            }

            entities.Add(KeyValuePair.Create(pair[0], pair[1]));
        }

        string utterance = parts[0].Replace("\\n", "\n", StringComparison.Ordinal);
        return new TestCase(utterance, section.Name == NoIntent.Name ? null : section.Name, entities);
    }
}
