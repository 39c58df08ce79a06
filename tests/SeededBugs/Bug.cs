namespace KoreBT.SeededBugs;

/// <summary>A mistake that somebody could make, and the tests that must not let it pass.</summary>
/// <param name="Name">What the code does once the mistake is made.</param>
/// <param name="File">The file, as a path from the root.</param>
/// <param name="Right">The text that is there, exactly once.</param>
/// <param name="Wrong">The text that is there instead.</param>
/// <param name="Tests">The test project.</param>
/// <param name="Class">The class of tests that is to catch it, without the namespace of the project.</param>
public sealed record Bug(string Name, string File, string Right, string Wrong, string Tests, string Class);
