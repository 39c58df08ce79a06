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
    /// <remarks>
    /// Whatever flows from step to step is a reference: the compiler's machinery is shared between those and there is machine code of it, where
    /// each struct would have a copy compiled for it, in each build anew.
    /// </remarks>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<SpecItem>> items = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => SpecItem.Read(pair.Left, pair.Right, token))
            .Collect();

        IncrementalValueProvider<EquatableArray<PartFile>> files = items
            .Select(static (all, _) => all.Select(static item => item.File).OfType<PartFile>().ToEquatableArray());

        // Each document with the files that it reaches, so that an edit elsewhere leaves it alone.
        IncrementalValuesProvider<SpecFile> specs = items
            .SelectMany(static (all, _) => all.Select(static item => item.Spec).OfType<SpecFile>().Distinct())
            .Combine(files)
            .Select(static (pair, _) => pair.Left with { Parts = FileLinks.Reach(pair.Left.Path, pair.Right) })
            .WithTrackingName("Specs");

        IncrementalValueProvider<EquatableArray<NamespaceOwner>> owners = specs
            .Collect()
            .Select(static (all, _) => all.Select(NamespaceOwner.Of).ToEquatableArray())
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

        // Facts about the references, not the compilation: every edit makes a new one of those.
        IncrementalValueProvider<ReferenceFacts> references = context.CompilationProvider
            .Select(static (compilation, _) => ReferenceFacts.Of(compilation))
            .WithTrackingName("References");

        IncrementalValuesProvider<EmitResult> outputs = models
            .Combine(references)
            .Select(static (pair, token) => SourceFiles.TryEmit(pair.Left, pair.Right.HasFactory, token))
            .WithTrackingName("Outputs");

        IncrementalValuesProvider<SourceFile> sources = outputs
            .SelectMany(static (output, _) => output.Files)
            .WithTrackingName("Sources");

        IncrementalValuesProvider<DiagnosticInfo> failures = outputs
            .SelectMany(static (output, _) => output.Problems)
            .WithTrackingName("Failures");

        // Once, however many documents have unions.
        IncrementalValuesProvider<SourceFile> unionAttribute = models
            .Collect()
            .SelectMany(static (all, _) => all.Where(static model => model.Unions.Count > 0).Take(1))
            .Combine(references)
            .Where(static pair => !pair.Right.HasUnionAttribute)
            .Select(static (_, _) => UnionAttributeEmitter.Emit())
            .WithTrackingName("UnionAttribute");

        context.RegisterSourceOutput(sources, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(unionAttribute, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(failures, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
