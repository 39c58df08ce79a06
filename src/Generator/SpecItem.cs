using System.Text;
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
            Setting(own, Metadata + "ClientName") ?? "ApiClient")
        {
            Settings = new SpecSettings(
                Words(own, "IncludeTags"),
                Words(own, "ExcludeTags"),
                Words(own, "IncludePaths"),
                Words(own, "ExcludePaths"),
                Setting(own, Metadata + "Interface") ?? "",
                Setting(own, Metadata + "Accessibility") ?? ""),
        };
    }

    /// <summary>
    /// The words of a list. The build encodes it: what carries metadata to the compiler takes <c>;</c> and <c>#</c> for the beginning
    /// of a comment.
    /// </summary>
    private static EquatableArray<string> Words(AnalyzerConfigOptions options, string name)
    {
        string encoded = Setting(options, Metadata + "Encoded" + name) ?? "";
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded)).Split(';').Select(w => w.Trim()).Where(w => w.Length > 0).ToEquatableArray();
        }
        catch (FormatException)
        {
            // Written by hand where the build should have encoded it: as good as a word that matches nothing.
            return [encoded];
        }
    }

    private static string? Setting(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
