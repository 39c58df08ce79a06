using KoreBT.Generator.Diagnostics;

namespace KoreBT.Generator.Syntax;

/// <summary>The text of a document to its tree.</summary>
internal static class DocumentSyntax
{
    /// <summary>Null when the text cannot be read; the reasons are then in <paramref name="problems"/>.</summary>
    public static Node? Read(string path, string text, int file, Problems problems, CancellationToken cancellationToken)
    {
        TreeBuilder tree = new(file, problems, cancellationToken);
        try
        {
            if (IsJson(path, text))
            {
                JsonReader.Read(text, tree);
            }
            else
            {
                YamlReader.Read(text, tree, problems);
            }
        }
        catch (SyntaxStopException)
        {
            return null;
        }

        return tree.Root;
    }

    private static bool IsJson(string path, string text)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        bool isYaml = path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return !isYaml && text.TrimStart() is ['{', ..];
    }
}
