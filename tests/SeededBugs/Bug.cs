namespace KoreBT.SeededBugs;

/// <summary>A mistake that somebody could make, and the tests that must not let it pass.</summary>
/// <param name="Name">What the code does once the mistake is made.</param>
/// <param name="File">The file, as a path from the root.</param>
/// <param name="Right">The text that is there, exactly once.</param>
/// <param name="Wrong">The text that is there instead.</param>
/// <param name="Tests">The test project.</param>
/// <param name="Class">The class of tests that is to catch it, after its folder in the project.</param>
/// <param name="IsGenerated">True when the tests run code that was generated while they were compiled: they are built again.</param>
public sealed record Bug(string Name, string File, string Right, string Wrong, string Tests, string Class, bool IsGenerated = false);
