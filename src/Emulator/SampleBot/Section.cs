namespace KoreBT.Emulator.SampleBot;

/// <summary>A part of one of the bot's text files: <c>[Name: item, item]</c> and the lines below it.</summary>
internal sealed record Section(string Name, IReadOnlyList<string> Items, IReadOnlyList<string> Lines);
