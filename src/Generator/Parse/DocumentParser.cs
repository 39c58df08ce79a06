using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>A document to its model, and to everything that is wrong with it.</summary>
internal static class DocumentParser
{
    public static ParseResult Parse(SpecFile file, CancellationToken cancellationToken)
    {
        string text = file.Text ?? "";
        Problems problems = new(file.Path, new LineMap(text));
        try
        {
            ApiModel? model = Model(file, text, problems, cancellationToken);
            return new ParseResult(model, problems.ToArray());
        }
        catch (SyntaxStopException)
        {
            return new ParseResult(null, problems.ToArray());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            problems.Unexpected(e);
            return new ParseResult(null, problems.ToArray());
        }
    }

    private static ApiModel? Model(SpecFile file, string text, Problems problems, CancellationToken cancellationToken)
    {
        if (!SettingsRules.Check(file, problems))
        {
            return null;
        }

        Node? tree = DocumentSyntax.Read(file.Path, text, 0, problems, cancellationToken);
        if (problems.HasErrors || !IsOpenApi(tree, problems, out MapNode root))
        {
            return null;
        }

        ParseContext context = new(root, new DocumentFiles(file, root, problems, cancellationToken), problems, cancellationToken);
        if (Paths(context) is not { } paths)
        {
            return null;
        }

        Vocabulary.Check(problems, root, Vocabulary.Root, "the document");
        if (context.Map(root, "components") is { } components)
        {
            Vocabulary.Check(problems, components, Vocabulary.Components, "'components'");
        }

        MapNode info = context.Map(root, "info") ?? new MapNode(new Extent(0, 0));
        NamePins pins = new(file.Settings.Names, problems);
        TypeNames names = new(context, file.ClientName, pins);
        SchemaParser schemas = new(context, names);
        SecurityParser security = new(context);
        OperationFilter filter = new(file.Settings);
        EquatableArray<ServerModel> servers = new ServerParser(context).Parse(root);
        OperationParser parser = new(context, schemas, names, security, filter, pins);
        if (parser.Parse(paths) is not { } operations)
        {
            return null;
        }

        filter.Report(problems);
        if (!schemas.Complete())
        {
            return null;
        }

        pins.Report();
        EquatableArray<UnionModel> unions = schemas.Unions().Concat(operations.Select(o => o.Answers.Choice).OfType<UnionModel>()).OrderBy(u => u.Name, StringComparer.Ordinal).ToEquatableArray();
        return new ApiModel(
            file.Path,
            file.Namespace,
            file.ClientName,
            context.Text(info, "title") ?? file.ClientName,
            context.Text(info, "version") ?? "",
            DocParser.Parse(context, info),
            ServerParser.First(servers),
            schemas.Objects.ToEquatableArray(),
            schemas.Enums.ToEquatableArray(),
            unions,
            parser.WithPages(operations),
            security.Credentials)
        {
            HasInterface = file.Settings.Interface.Equals("true", StringComparison.OrdinalIgnoreCase),
            IsInternal = file.Settings.Accessibility.Equals("internal", StringComparison.OrdinalIgnoreCase),
            Servers = servers,
            Inline = schemas.Inline.ToEquatableArray(),
        };
    }

    private static bool IsOpenApi(Node? tree, Problems problems, out MapNode root)
    {
        root = tree as MapNode ?? new MapNode(new Extent(0, 0));
        if (tree is not MapNode)
        {
            problems.Add(Descriptors.NotOpenApi, tree?.Extent ?? new Extent(0, 0), tree is null ? "it is empty" : "it is " + tree.Kind + ", not an object");
            return false;
        }

        if (root.Find("swagger") is { } swagger)
        {
            problems.Add(Descriptors.Version, swagger.Key.Extent, "Swagger " + (swagger.Value as ScalarNode)?.Text, "; convert the document to OpenAPI 3 first");
            return false;
        }

        if (root["openapi"] is not ScalarNode { IsNull: false } version)
        {
            problems.Add(Descriptors.NotOpenApi, root["openapi"]?.Extent ?? root.Extent, "it has no member 'openapi' with a version such as 3.1.0");
            return false;
        }

        if (!(version.Text is "3.0" or "3.1" or "3.2") && !(version.Text.Length > 4 && version.Text[3] == '.' && version.Text.Substring(0, 3) is "3.0" or "3.1" or "3.2"))
        {
            problems.Add(Descriptors.Version, version.Extent, version.Text, "");
            return false;
        }

        return true;
    }

    /// <summary>The paths; empty where the document may lack them. Null when there is nothing to make a client of, which has been reported.</summary>
    private static MapNode? Paths(ParseContext context)
    {
        if (context.Root.Find("paths") is { Value: { IsNull: false } value })
        {
            if (value is not MapNode)
            {
                context.Problems.Add(Descriptors.NotOpenApi, value.Extent, "its 'paths' must be an object, but here is " + value.Kind);
            }

            return value as MapNode;
        }

        Extent at = (context.Root.Find("paths") ?? context.Root.Find("openapi"))!.Key.Extent;
        bool mayLack = context.Root.Has("paths") || context.Root.Has("webhooks") || context.Root.Has("components");
        if (!mayLack)
        {
            context.Problems.Add(Descriptors.MissingMember, at, "The document", "paths");
            return null;
        }

        context.Problems.Add(Descriptors.NothingToCall, at);
        return new MapNode(at);
    }
}
