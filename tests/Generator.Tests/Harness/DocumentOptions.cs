using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>The metadata of a <see cref="Document"/> as the build hands it to the compiler.</summary>
internal sealed class DocumentOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Acme.Root" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is not Document document
        ? new Options([])
        : new Options(new Dictionary<string, string>(document.Settings.Select(Metadata))
        {
            [document.IsPart ? "build_metadata.AdditionalFiles.OpenApiPart" : "build_metadata.AdditionalFiles.OpenApiSpec"] = "true",
            ["build_metadata.AdditionalFiles.Namespace"] = document.Namespace,
            ["build_metadata.AdditionalFiles.ClientName"] = document.ClientName,
        });

    private static KeyValuePair<string, string> Metadata(KeyValuePair<string, string> setting) => setting.Key is "Interface" or "Accessibility"
        ? new("build_metadata.AdditionalFiles." + setting.Key, setting.Value)
        : new("build_metadata.AdditionalFiles.Encoded" + setting.Key, Convert.ToBase64String(Encoding.UTF8.GetBytes(setting.Value)));

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
