namespace KoreBT.Emulator.SampleBot;

/// <summary>One version of the bot, ready to answer.</summary>
internal sealed class TrainedBot
{
    private readonly IntentClassifier _classifier;
    private readonly Dictionary<string, EntityRules> _entities;

    public TrainedBot(BotVersion version)
    {
        Version = version;
        IReadOnlyList<TrainedIntent> training = Training.Of(version);
        _classifier = new IntentClassifier(training);
        Intents = [.. training.Where(intent => intent.Name != NoIntent.Name)];
        _entities = SectionFile.ReadResource($"entities.{version.WireName()}.txt")
            .ToDictionary(section => section.Name, section => new EntityRules(section.Lines), StringComparer.Ordinal);
    }

    public BotVersion Version { get; }

    public IReadOnlyList<TrainedIntent> Intents { get; }

    public Prediction Ask(string utterance)
    {
        IReadOnlyList<IntentScore> scores = _classifier.Score(utterance);
        IntentScore best = scores[0];
        TrainedIntent? matched = best.Likeness >= IntentClassifier.Threshold && best.Intent.Name != NoIntent.Name ? best.Intent : null;
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (string entity in matched?.Entities ?? [])
        {
            if (_entities[entity].Find(utterance) is { Length: > 0 } value)
            {
                found[entity] = value;
            }
        }

        return new Prediction(matched, [.. scores.Where(score => score.Intent.Name != NoIntent.Name)], found);
    }
}
