namespace KoreBT.Emulator.SampleBot;

/// <summary>The training of a version; the version in development is the published one with changes.</summary>
internal static class Training
{
    private const string Removal = "- ";

    public static IReadOnlyList<TrainedIntent> Of(BotVersion version)
    {
        IReadOnlyList<Section> published = SectionFile.ReadResource("training.published.txt");
        IReadOnlyList<Section> changes = version == BotVersion.Published ? [] : SectionFile.ReadResource("training.inDevelopment.txt");
        return Apply(published, changes);
    }

    /// <exception cref="FormatException">A change takes away an utterance that is not there.</exception>
    public static IReadOnlyList<TrainedIntent> Apply(IReadOnlyList<Section> published, IReadOnlyList<Section> changes)
    {
        Dictionary<string, Section> open = changes.ToDictionary(change => change.Name, StringComparer.Ordinal);
        List<TrainedIntent> intents = [];
        foreach (Section section in published)
        {
            intents.Add(open.Remove(section.Name, out Section? change) ? Merge(section, change) : ToIntent(section));
        }

        intents.AddRange(changes.Where(change => open.ContainsKey(change.Name)).Select(ToIntent));
        return intents;
    }

    private static TrainedIntent ToIntent(Section section) => new(section.Name, section.Items, section.Lines);

    private static TrainedIntent Merge(Section section, Section change)
    {
        List<string> utterances = [.. section.Lines];
        foreach (string line in change.Lines)
        {
            if (!line.StartsWith(Removal, StringComparison.Ordinal))
            {
                utterances.Add(line);
            }
            else if (!utterances.Remove(line[Removal.Length..]))
            {
                throw new FormatException($"The training of {section.Name} has no utterance \"{line[Removal.Length..]}\" to take away.");
            }
        }

        return new TrainedIntent(section.Name, [.. section.Items, .. change.Items], utterances);
    }
}
