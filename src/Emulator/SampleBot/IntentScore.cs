using System.Globalization;

namespace KoreBT.Emulator.SampleBot;

/// <summary>How well an intent fits an utterance.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Likeness">Likeness to the training utterances, 0 to 1: what decides, and the figure of the "ML" engine.</param>
/// <param name="Coverage">Share of the utterance's words that the training of the intent knows, in percent: the figure of the "FM" engine.</param>
internal sealed record IntentScore(TrainedIntent Intent, double Likeness, int Coverage)
{
    /// <summary>The form of the score cells; an engine that found nothing is left out.</summary>
    public override string ToString()
    {
        string learned = string.Create(CultureInfo.InvariantCulture, $"ML: {Likeness:0.000}");
        return Coverage == 0 ? learned : string.Create(CultureInfo.InvariantCulture, $"FM: {Coverage}, {learned}");
    }
}
