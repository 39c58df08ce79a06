using System.Text;
using KoreBT.Generator.Model;
using KoreBT.Generator.Parse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KoreBT.Generator;

/// <summary>
/// A file of the project as an <c>OpenApiSpec</c> or <c>OpenApiPart</c> item: a file that others may refer to, and a document of its own
/// unless it is only a part. Neither of them for any other file.
/// </summary>
internal sealed record SpecItem(PartFile? File, SpecFile? Spec)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    private static readonly SpecItem None = new(null, null);

    /// <summary>The compiler's view of an item to ours.</summary>
    public static SpecItem Read(AdditionalText file, AnalyzerConfigOptionsProvider settings, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions own = settings.GetOptions(file);
        bool isSpec = Setting(own, Metadata + "OpenApiSpec") == "true";
        if (!isSpec && Setting(own, Metadata + "OpenApiPart") != "true")
        {
            return None;
        }

        string? text = file.GetText(cancellationToken)?.ToString();
        PartFile part = new(file.Path, text, text is null ? [] : FileLinks.Of(file.Path, text));
        return new SpecItem(part, isSpec ? Document(part, own, settings) : null);
    }

    private static SpecFile Document(PartFile file, AnalyzerConfigOptions own, AnalyzerConfigOptionsProvider settings) =>
        new(
            file.Path,
            file.Text,
            Setting(own, Metadata + "Namespace") ?? NameRules.Namespace(Setting(settings.GlobalOptions, "build_property.RootNamespace") ?? "GeneratedApi"),
            Setting(own, Metadata + "ClientName") ?? "ApiClient")
        {
            Settings = new SpecSettings(
                Words(own, "IncludeTags"),
                Words(own, "ExcludeTags"),
                Words(own, "IncludePaths"),
                Words(own, "ExcludePaths"),
                Words(own, "Names"),
                Setting(own, Metadata + "Interface") ?? "",
                Setting(own, Metadata + "Accessibility") ?? ""),
        };

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
