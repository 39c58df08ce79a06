using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Parse;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Emit;

/// <summary>A model to all of its files: one for each type with its inline ones, one for each group of operations, and the plumbing.</summary>
internal static class SourceFiles
{
    public static EmitResult TryEmit(ApiModel model, bool hasFactory, CancellationToken cancellationToken)
    {
        try
        {
            return new EmitResult(Emit(model, hasFactory, cancellationToken), []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Problems problems = new(model.Path, new LineMap(""));
            problems.Unexpected(e);
            return new EmitResult([], problems.ToArray());
        }
    }

    private static EquatableArray<SourceFile> Emit(ApiModel model, bool hasFactory, CancellationToken cancellationToken)
    {
        TypeText types = new(model.Namespace);
        HintNames hints = new(model);
        List<SourceFile> files = [];
        void Add(string name, string text)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What begins a line is a type: members are indented, and no text of a document spans lines.
            files.Add(new SourceFile(hints.For(name), model.IsInternal ? text.Replace("\npublic ", "\ninternal ") : text));
        }

        Add(model.ClientName, new ClientEmitter(types).Emit(model));
        foreach (IGrouping<string, OperationModel> group in model.Operations.GroupBy(o => o.Group, StringComparer.Ordinal))
        {
            Add(model.ClientName + "." + (group.Key.Length > 0 ? NameRules.Pascal(group.Key) : "Operations"), new OperationEmitter(types).Emit(model, [.. group]));
        }

        Dictionary<string, string> owners = model.Inline.ToDictionary(i => i.Name, i => i.Owner, StringComparer.Ordinal);
        foreach (IGrouping<string, (string Name, string Text)> file in Types(model, types).GroupBy(t => owners.TryGetValue(t.Name, out string? owner) ? owner : t.Name, StringComparer.Ordinal))
        {
            Add(file.Key, types.Begin() + string.Join("\n", file.OrderBy(t => t.Name != file.Key).ThenBy(t => t.Name, StringComparer.Ordinal).Select(t => t.Text)));
        }

        Add(model.ClientName + "JsonResolver", new ResolverEmitter(types).Emit(model));
        if (model.Credentials.Count > 0)
        {
            Add(model.ClientName + "Credentials", new CredentialEmitter(types).Emit(model));
        }

        if (ServerEmitter.IsNeeded(model))
        {
            Add(model.ClientName + "Servers", new ServerEmitter(types).Emit(model));
        }

        if (hasFactory)
        {
            Add(model.ClientName + "ServiceCollectionExtensions", new ServicesEmitter(types).Emit(model));
        }

        foreach ((string name, string text) in RuntimeEmitter.Emit(model))
        {
            Add(name, text);
        }

        return files.ToEquatableArray();
    }

    private static IEnumerable<(string Name, string Text)> Types(ApiModel model, TypeText types) =>
        model.Objects.Select(record => (record.Name, new ObjectEmitter(types).Emit(record)))
            .Concat(model.Enums.Select(words => (words.Name, new EnumEmitter(types).Emit(words))))
            .Concat(model.Unions.Select(union => (union.Name, new UnionEmitter(types).Emit(union))));
}
