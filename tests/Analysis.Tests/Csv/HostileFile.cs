namespace KoreBT.Analysis.Tests;

/// <summary>A small file that goes wrong somewhere, and what reading it must say.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Text">The file.</param>
/// <param name="Expected">
/// <c>line: utterance/expected/predicted</c> for each assertion, <c>line: name=expected/predicted</c> for each entity below it, then <c>kind line</c> for each finding; or one
/// <c>refused line: …</c> with words of the refusal.
/// </param>
internal sealed record HostileFile(string Name, string Text, params string[] Expected);
