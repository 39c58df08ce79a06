using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>An additional file with the metadata of an <c>OpenApiSpec</c> item.</summary>
internal sealed class Document(string path, string? text, string namespaceName = "Acme.Api", string clientName = "AcmeApi") : AdditionalText
{
    public override string Path => path;

    public string Namespace => namespaceName;

    public string ClientName => clientName;

    /// <summary>True for an <c>OpenApiPart</c>, which generates nothing by itself.</summary>
    public bool IsPart { get; init; }

    /// <summary>Further metadata, lists unencoded.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text, Encoding.UTF8);
}
