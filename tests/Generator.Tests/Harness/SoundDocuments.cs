namespace KoreBT.Generator.Tests.Harness;

/// <summary>The documents of this repository, which use every construct between them.</summary>
internal static class SoundDocuments
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        File.ReadAllText(Repository.PathOf("spec", "openapi.yaml")),
        .. Directory.GetFiles(Repository.PathOf("tests", "Generator.Tests", "Documents"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];
}
