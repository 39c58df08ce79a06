using Microsoft.CodeAnalysis;

namespace KoreBT.Generator;

/// <summary>What the project has within reach that decides what is generated.</summary>
/// <param name="HasFactory">It references <c>Microsoft.Extensions.Http</c>, so there can be a typed client.</param>
/// <param name="HasUnionAttribute">The attribute by which C# 15 knows a union is there, from the framework or from another generated client.</param>
internal sealed record ReferenceFacts(bool HasFactory, bool HasUnionAttribute)
{
    public static ReferenceFacts Of(Compilation compilation) => new(
        compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions") is not null,
        compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.UnionAttribute").Any(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly)));
}
