using System.Text.Json;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Conversations;

/// <summary>A suite of what is said in one conversation, in order.</summary>
internal sealed record ConversationSuite(string Name, string Description, IReadOnlyList<string> Tags, IReadOnlyList<ConversationStep> Steps)
{
    public string Id { get; } = "ctc-" + Ids.Random();

    /// <summary>The form of a file is not documented; assumed is that of the suite in the answer of an import: <c>{"testSteps":[{"input","outputs"?}]}</c>.</summary>
    /// <exception cref="InvalidUploadException">The file is not what an import takes.</exception>
    public static IReadOnlyList<ConversationStep> ReadSteps(UploadedFile file)
    {
        ConversationStep[] steps =
        [
            .. (JsonText.List(JsonSuite.Root(file.Content), "testSteps") ?? throw new InvalidUploadException("the file has no list \"testSteps\"")).Select(ToStep),
        ];
        return steps.Length > 0 ? steps : throw new InvalidUploadException("the file has no step");
    }

    private static ConversationStep ToStep(JsonElement step, int index) => new(
        JsonText.Of(step, "input") ?? throw new InvalidUploadException($"step {index + 1} has no text \"input\""),
        [.. JsonText.List(step, "outputs") ?? []]);
}
