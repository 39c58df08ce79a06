using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KoreBT.Package.Tests.Support;

/// <summary>The C# of the pages, each block as a file that the compiler takes: in a method of its own, among the names that the pages take for granted. Cells of notebooks (<c>csharp notebook</c>) are another language.</summary>
internal static partial class DocumentedCode
{
    /// <summary>What stands on the pages before or around the code: the reader's own values.</summary>
    public const string Assumed = """
        using Acme.Library;
        using KoreBT.Analysis;
        using KoreBT.Client;
        using Microsoft.Data.Analysis;

        internal sealed class Builder
        {
            public required Microsoft.Extensions.DependencyInjection.IServiceCollection Services { get; init; }
            public required Microsoft.Extensions.Configuration.IConfiguration Configuration { get; init; }
        }

        internal abstract class Assumed
        {
            protected static readonly string botId = "", clientId = "", clientSecret = "", runId = "";
            protected static readonly IProgress<BatchTestProgress>? progress = null;
            protected static readonly BatchTestClient client = null!;
            protected static readonly BatchTestOperation operation = null!;
            protected static readonly Builder builder = null!;
            protected static readonly LibraryApi library = null!;
            protected static readonly TestRun run = null!, baseline = null!, candidate = null!;
            protected static readonly RunDiff diff = null!;
            protected static readonly DataFrame frame = null!;
        }
        """;

    /// <summary>What a page takes for granted whose blocks have no directive.</summary>
    private const string Usual = """
        using Acme.Library;
        using KoreBT.Analysis;
        using KoreBT.Client;
        using KoreBT.Emulator;
        using Microsoft.Data.Analysis;
        using Microsoft.Extensions.DependencyInjection;

        """;

    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Select(static page => Path.GetRelativePath(Repository.Root, page).Replace('\\', '/'))
        .Where(static page => page is "README.md" || (page.Split('/') is ["docs" or "samples" or "src", ..] parts && !parts.Any(static part => part is "bin" or "obj")))
        .Order(StringComparer.Ordinal);

    /// <summary>Name and text of a file for each block. The compiler reports mistakes with page and line.</summary>
    public static IEnumerable<(string Name, string Text)> Files() => Pages.SelectMany(static page =>
    {
        string usings = "";
        return CodeBlock.In(page, "csharp").Select(block =>
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{Word().Replace(page, "_")}_{block.Line}");

            // A block without a directive goes on from the one before it.
            string own = string.Concat(block.Code.Split('\n').Select(static row => row.Trim()).Where(static row => Directive().IsMatch(row)).Select(static row => row + "\n"));
            usings = own.Length > 0 ? own : usings;
            return ($"{name}.cs", Compilable(name, page, block.Line, usings.Length > 0 ? usings : Usual, block.Code));
        });
    });

    private static string Compilable(string name, string page, int line, string usings, string code)
    {
        StringBuilder body = new();
        foreach (string row in code.Split('\n'))
        {
            body.Append(Directive().IsMatch(row.Trim()) ? "" : row).Append('\n');
        }

        return $$"""
            {{usings}}
            internal sealed class {{name}} : Assumed
            {
                public static async Task RunAsync()
                {
            #line {{line.ToString(CultureInfo.InvariantCulture)}} "{{page}}"
            {{body}}
            #line hidden
                }
            }

            """;
    }

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\W")]
    private static partial Regex Word();
}
