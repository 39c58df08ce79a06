using System.Text.Json;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Conversations;

/// <summary>One thing that the user says, and the answers that the bot may give.</summary>
/// <param name="Input">What the user says.</param>
/// <param name="Outputs">The answers as the file has them.</param>
internal sealed record ConversationStep(string Input, IReadOnlyList<JsonElement> Outputs)
{
    /// <summary>The sample bot holds no conversation: it answers with the name of the intent that it matched.</summary>
    public static string Answer(TrainedBot bot, string input) => bot.Ask(input).Intent?.Name ?? NoIntent.Name;

    /// <summary>Whether an answer is one of the texts that the step takes; a step that names none takes all.</summary>
    public bool Takes(string answer)
    {
        string[] texts = [.. Outputs.Select(output => JsonText.Of(output, "text")).OfType<string>()];
        return texts.Length == 0 || texts.Contains(answer, StringComparer.OrdinalIgnoreCase);
    }
}
