namespace KoreBT.Emulator.SampleBot;

/// <summary>The bot's answer to an utterance.</summary>
/// <param name="Intent">The matched intent; null when none reached the threshold.</param>
/// <param name="Scores">The intents of the version, the best first, whether matched or not.</param>
/// <param name="Entities">The values found of the matched intent's entities, by name; an entity without a find is absent.</param>
internal sealed record Prediction(TrainedIntent? Intent, IReadOnlyList<IntentScore> Scores, IReadOnlyDictionary<string, string> Entities);
