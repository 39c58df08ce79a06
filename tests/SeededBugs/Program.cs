using KoreBT.SeededBugs;

// dotnet run --project tests/SeededBugs [word of a name …]
Bug[] chosen = [.. Bugs.All.Where(bug => args.Length == 0 || args.Any(word => bug.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))];
using Copy copy = Copy.Create();
Console.WriteLine($"{chosen.Length} bugs. First all is well: building, and running the tests that are to catch them.");
if (copy.Sound(chosen) is { } trouble)
{
    Console.WriteLine(trouble);
    return 2;
}

List<Bug> missed = [];
foreach (Bug bug in chosen)
{
    string? catcher = copy.Catcher(bug);
    Console.WriteLine($"{(catcher is null ? "NOT CAUGHT" : "caught    ")}  {bug.Name}{(catcher is null ? "" : $"\n            by {catcher}")}");
    if (catcher is null)
    {
        missed.Add(bug);
    }
}

Console.WriteLine($"{chosen.Length - missed.Count} of {chosen.Length} caught.");
return missed.Count == 0 ? 0 : 1;
