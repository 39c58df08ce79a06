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
        IncrementalValuesProvider<SpecFile> specs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => SpecItem.Read(pair.Left, pair.Right, token))
            .Where(static spec => spec is not null)
            .Select(static (spec, _) => spec!)
            .WithTrackingName("Specs");

        IncrementalValueProvider<EquatableArray<NamespaceOwner>> owners = specs
            .Select(static (spec, _) => new NamespaceOwner(spec.Namespace, spec.Path))
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

        IncrementalValuesProvider<SourceFile> sources = models
            .SelectMany(static (model, token) => SourceFiles.Emit(model, token))
            .WithTrackingName("Sources");

        context.RegisterSourceOutput(sources, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
