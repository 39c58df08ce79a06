using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Extensions.DependencyInjection;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>One run of the generator over documents, as the compiler would do it.</summary>
internal sealed record Generated(GeneratorDriver Driver, CSharpCompilation Before, Compilation After)
{
    private static readonly Lazy<MetadataReference[]> Platform = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll").Select(p => MetadataReference.CreateFromFile(p))]);

    private static readonly Lazy<MetadataReference[]> Extensions = new(() =>
        [.. new[] { typeof(IServiceCollection), typeof(IHttpClientBuilder) }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location))]);

    public IReadOnlyList<Diagnostic> Problems => Driver.GetRunResult().Diagnostics;

    /// <summary>Hint name to text, in the order of the generator.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Driver.GetRunResult().Results.SelectMany(r => r.GeneratedSources).ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    /// <summary>
    /// What the compiler thinks of the generated code; empty when all is well. Consumers do not pay for checks of null in generated code, so
    /// they are made here. What a reading constructor leaves unset, the plumbing refuses.
    /// </summary>
    public IReadOnlyList<Diagnostic> CompilerProblems =>
        [.. After.RemoveAllSyntaxTrees().AddSyntaxTrees(After.SyntaxTrees.Select(Checked)).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && !(d.Id == "CS8618" && IsInReadingConstructor(d.Location)))];

    private static bool IsInReadingConstructor(Location location) =>
        location.SourceTree?.GetRoot(TestContext.Current.CancellationToken).FindNode(location.SourceSpan).FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor
        && constructor.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString().EndsWith("SetsRequiredMembers", StringComparison.Ordinal));

    private static SyntaxTree Checked(SyntaxTree tree)
    {
        string text = tree.ToString();
        string strict = text.Replace("\n#nullable disable\n#nullable enable annotations\n", "\n#nullable enable\n", StringComparison.Ordinal);
        return strict.Length == text.Length ? tree : CSharpSyntaxTree.ParseText(strict, (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
    }

    public static Generated From(string document, string path = "api.yaml") => From(new Document(path, document));

    public static Generated From(params Document[] documents) => From(Platform.Value, documents);

    /// <summary>As for a project that references Microsoft.Extensions.Http.</summary>
    public static Generated WithFactory(params Document[] documents) => From([.. Platform.Value, .. Extensions.Value], documents);

    /// <summary>As in a project with code of its own, in the version of the language that it chooses.</summary>
    public static Generated With(string consumer, LanguageVersion version, params Document[] documents) => From(Platform.Value, documents, consumer, version);

    private static Generated From(MetadataReference[] references, Document[] documents, string consumer = "internal static class Mine;", LanguageVersion version = LanguageVersion.CSharp12)
    {
        CSharpParseOptions parse = new(version, DocumentationMode.Diagnose);
        CSharpCompilation before = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(consumer, parse, "Mine.cs", cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ApiClientGenerator().AsSourceGenerator()],
            documents,
            parse,
            new DocumentOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(before, out Compilation after, out _, TestContext.Current.CancellationToken);
        return new Generated(driver, before, after);
    }

    /// <summary>Runs again after something changed.</summary>
    public Generated Again(CSharpCompilation compilation, Func<GeneratorDriver, GeneratorDriver>? change = null)
    {
        GeneratorDriver driver = (change ?? (d => d))(Driver).RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _, TestContext.Current.CancellationToken);
        return new Generated(driver, compilation, after);
    }
}
