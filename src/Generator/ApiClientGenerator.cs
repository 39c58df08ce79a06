using System.Collections.Immutable;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Emit;
using KoreBT.Generator.Model;
using KoreBT.Generator.Parse;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator;

/// <summary>
/// Turns each <c>OpenApiSpec</c> item of a project into a typed client: the item's text becomes a model and a list of problems; the
/// model becomes source. Source and problems are separate outputs, so that a moved line reports anew and generates nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<(PartFile File, SpecFile? Spec)> items = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => SpecItem.Read(pair.Left, pair.Right, token))
            .Where(static item => item is not null)
            .Select(static (item, _) => item!.Value);

        IncrementalValueProvider<ImmutableArray<PartFile>> files = items
            .Select(static (item, _) => item.File)
            .Collect();

        // Each document with the files that it reaches, so that an edit elsewhere leaves it alone.
        IncrementalValuesProvider<SpecFile> specs = items
            .Where(static item => item.Spec is not null)
            .Collect()
            .SelectMany(static (all, _) => all.Select(static item => item.Spec!).Distinct())
            .Combine(files)
            .Select(static (pair, _) => pair.Left with { Parts = FileLinks.Reach(pair.Left.Path, pair.Right) })
            .WithTrackingName("Specs");

        IncrementalValueProvider<EquatableArray<NamespaceOwner>> owners = specs
            .Select(static (spec, _) => NamespaceOwner.Of(spec))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray())
            .WithTrackingName("Owners");

        IncrementalValuesProvider<ParseResult> results = specs
            .Combine(owners)
            .Select(static (pair, token) => NamespaceOwner.Conflict(pair.Left, pair.Right) ?? DocumentParser.Parse(pair.Left, token))
            .WithTrackingName("Results");

        IncrementalValuesProvider<ApiModel> models = results
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName("Models");

        IncrementalValuesProvider<DiagnosticInfo> problems = results
            .SelectMany(static (result, _) => result.Problems)
            .WithTrackingName("Problems");

        // A fact about the references, not the compilation: every edit makes a new one of those.
        IncrementalValueProvider<bool> hasFactory = context.CompilationProvider
            .Select(static (compilation, _) => compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions") is not null)
            .WithTrackingName("Factory");

        IncrementalValuesProvider<EmitResult> outputs = models
            .Combine(hasFactory)
            .Select(static (pair, token) => SourceFiles.TryEmit(pair.Left, pair.Right, token))
            .WithTrackingName("Outputs");

        IncrementalValuesProvider<SourceFile> sources = outputs
            .SelectMany(static (output, _) => output.Files)
            .WithTrackingName("Sources");

        IncrementalValuesProvider<DiagnosticInfo> failures = outputs
            .SelectMany(static (output, _) => output.Problems)
            .WithTrackingName("Failures");

        IncrementalValueProvider<bool> needsUnionAttribute = models
            .Select(static (model, _) => model.Unions.Count > 0)
            .Collect()
            .Select(static (all, _) => all.Contains(true))
            .Combine(context.CompilationProvider.Select(static (compilation, _) => UnionAttributeEmitter.IsMissing(compilation)))
            .Select(static (pair, _) => pair.Left && pair.Right)
            .WithTrackingName("UnionAttribute");

        context.RegisterSourceOutput(sources, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(needsUnionAttribute, static (output, isNeeded) =>
        {
            if (isNeeded)
            {
                output.AddSource(UnionAttributeEmitter.HintName, UnionAttributeEmitter.Emit());
            }
        });
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(failures, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
