using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Model;

/// <summary>Which document asked for a namespace. Two in one would collide in every file of the plumbing.</summary>
internal sealed record NamespaceOwner(string Namespace, string ClientName, string Path)
{
    public static NamespaceOwner Of(SpecFile spec) => new(spec.Namespace, spec.ClientName, spec.Path);

    /// <summary>The problem of a document whose namespace an earlier one has taken; null for all others.</summary>
    public static ParseResult? Conflict(SpecFile spec, EquatableArray<NamespaceOwner> owners)
    {
        NamespaceOwner first = owners.First(o => o.Namespace == spec.Namespace);
        if (first == Of(spec))
        {
            return null;
        }

        Problems problems = new(spec.Path, new LineMap(""));
        problems.Add(Descriptors.SharedNamespace, new Extent(0, 0), spec.Namespace, System.IO.Path.GetFileName(first.Path));
        return new ParseResult(null, problems.ToArray());
    }
}
