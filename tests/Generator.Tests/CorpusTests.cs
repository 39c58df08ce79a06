using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests;

/// <summary>Documents of other people, read in place where they are present.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void No_document_of_the_corpus_makes_the_generator_fail()
    {
        string folder = Path.Combine(Repository.ReferenceData ?? "", "openapi");
        if (Repository.ReferenceData is null || !Directory.Exists(folder))
        {
            Assert.Skip("The folder of public OpenAPI documents is not on this machine.");
        }

        int generated = 0;
        int small = 0;
        int compiled = 0;
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            Generated run = Generated.From(File.ReadAllText(file), file);
            Diagnostic[] errors = [.. run.Problems.Where(p => p.Severity == DiagnosticSeverity.Error)];
            Assert.DoesNotContain(errors, p => p.Id is "KBT9999" or "CS8785");
            Assert.All(run.Problems, p => Assert.Equal(file, p.Location.GetLineSpan().Path));
            generated += run.Files.Count > 0 ? 1 : 0;
            if (run.Files.Count == 0 || new FileInfo(file).Length > Largest)
            {
                continue;
            }

            small++;
            Diagnostic? broken = run.CompilerProblems is [var first, ..] ? first : null;
            compiled += broken is null ? 1 : 0;
            output.WriteLine($"{Path.GetFileName(file)}: {run.Files.Count} files, {run.Problems.Count} problems, {errors.FirstOrDefault()?.ToString() ?? "no error"}, compiler: {broken?.ToString() ?? "fine"}");
        }

        output.WriteLine($"{files.Length} documents, {generated} generated; of the {small} smaller ones {compiled} compile.");
        Assert.True(compiled > 0, "None of the documents gave code that compiles.");
    }

    // All are generated; compiling the large ones takes minutes on a small machine.
    private const long Largest = 100_000;
}
