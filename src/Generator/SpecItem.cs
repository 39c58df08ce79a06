using KoreBT.Generator.Model;
using KoreBT.Generator.Parse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KoreBT.Generator;

/// <summary>The compiler's view of an <c>OpenApiSpec</c> item to ours.</summary>
internal static class SpecItem
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Null for an additional file that is no such item.</summary>
    public static SpecFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider settings, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions own = settings.GetOptions(file);
        if (!own.TryGetValue(Metadata + "OpenApiSpec", out string? mark) || mark != "true")
        {
            return null;
        }

        return new SpecFile(
            file.Path,
            file.GetText(cancellationToken)?.ToString(),
            Setting(own, Metadata + "Namespace") ?? NameRules.Namespace(Setting(settings.GlobalOptions, "build_property.RootNamespace") ?? "GeneratedApi"),
            Setting(own, Metadata + "ClientName") ?? "ApiClient");
    }

    private static string? Setting(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
