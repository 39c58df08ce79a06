using System.Globalization;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests;

/// <summary>
/// Documents of other people, read in place where they are present. Each gives code that compiles without a warning of the strictest
/// compiler, and no warning of ours: a document that is sound has to work as it is.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const string Unreadable = "KBT1007 x1";

    // The documents that are no OpenAPI 3, or are broken where they were published: exactly these problems, and the rest of them works.
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["digitalocean-external-refs.yaml"] = "KBT1011 x659",
        ["docusign-click-2.0.json"] = Unreadable,
        ["kiota-swagger-petstore-2.0.json"] = Unreadable,
        ["openapinet-azureblob.yaml"] = Unreadable,
        ["refitter-illegal-paths.json"] = "KBT1013 x1, KBT2004 x3",
    };

    // What the generator does not master yet. A document that begins to work fails here, so that its line is taken out.
    private static readonly HashSet<string> NotYet = new(StringComparer.Ordinal)
    {
    };

    public static TheoryData<string> Names { get; } = [.. Files(Folder("openapi")).Select(f => Path.GetFileName(f)!).DefaultIfEmpty("(none)")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_of_the_corpus_gives_code_without_any_warning(string name)
    {
        Generated run = Run(name);
        IEnumerable<IGrouping<string, Diagnostic>> ids = run.Problems.GroupBy(p => p.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        output.WriteLine($"{run.Files.Count} files; {string.Join(", ", ids.Select(g => Count(g.Key, g.Count())))}");
        foreach (Diagnostic problem in run.Problems.Where(p => p.Severity >= DiagnosticSeverity.Warning))
        {
            output.WriteLine(problem.ToString());
        }

        Assert.All(run.Problems, p => Assert.Equal(name, p.Location.GetLineSpan().Path));
        string actual = string.Join(", ", ids.Where(g => g.Any(p => p.Severity >= DiagnosticSeverity.Warning)).Select(g => Count(g.Key, g.Count())));
        string expected = Expected.GetValueOrDefault(name, "");
        Assert.SkipWhen(actual != expected && NotYet.Contains(name), $"Not yet: {actual}");

        Assert.Equal(expected, actual);
        Assert.Equal(expected == Unreadable, run.Files.Count == 0);
        IReadOnlyList<Diagnostic> broken = run.CompilerProblems;
        foreach (Diagnostic problem in broken.Take(50))
        {
            output.WriteLine(problem.ToString());
        }

        Assert.SkipWhen(broken.Count > 0 && NotYet.Contains(name), $"Not yet: {broken.Count} problems of the compiler.");
        Assert.True(broken.Count == 0, $"{broken.Count} problems of the compiler, {(broken.Count > 0 ? broken[0] : null)}");
        Assert.False(NotYet.Contains(name), $"{name} works now: take its line out of the table.");
    }

    [Fact]
    public void A_document_in_JSON_gives_the_same_code_as_in_YAML()
    {
        Assert.SkipWhen(!Names.Any(n => n.Data == "openai.json"), Missing);
        Assert.Equal(Run("openai.yaml").Files, Run("openai.json").Files);
    }

    /// <summary>Parts in either form that refer to parts in either form, relative to where they stand. No part is a document by itself.</summary>
    [Theory]
    [InlineData("json_contract_with_json_reference.json")]
    [InlineData("json_contract_with_yaml_reference.json")]
    [InlineData("yaml_contract_with_json_reference.yaml")]
    [InlineData("yaml_contract_with_yaml_reference.yaml")]
    public void A_document_in_several_files_gives_code_without_any_warning(string name)
    {
        string folder = Folder("openapi-multifile");
        Assert.SkipWhen(!Directory.Exists(folder), Missing);
        string schema = "{ $ref: 'parts/" + name + "#/definitions/ContractObject' }";
        Generated run = Generated.From(
        [
            new Document("api.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { operationId: a, responses: { '200': { description: x, content: { application/json: { schema: " + schema + " } } } } } } }\n"),
            .. Files(folder).Select(f => new Document("parts/" + Path.GetFileName(f), File.ReadAllText(f)) { IsPart = true }),
        ]);
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        string contract = run.Files["Acme.Api.ContractObject.g.cs"];
        Assert.Contains("public bool? Bar", contract, StringComparison.Ordinal);
        Assert.Contains("public long? Foo", contract, StringComparison.Ordinal);
    }

    private const string Missing = "The folder of public OpenAPI documents is not on this machine.";

    private static Generated Run(string name)
    {
        string file = Path.Combine(Folder("openapi"), name);
        Assert.SkipWhen(!File.Exists(file), Missing);
        return Generated.From(File.ReadAllText(file), name);
    }

    private static string Folder(string name) => Path.Combine(Repository.ReferenceData ?? "", name);

    private static string[] Files(string folder) => Repository.ReferenceData is not null && Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];

    private static string Count(string id, int count) => id + " x" + count.ToString(CultureInfo.InvariantCulture);
}
