using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KoreBT.Generator.Tests;

/// <summary>
/// No text of a document may become code. Each place carries a word of its own; in the syntax of what is generated it stands in literals and
/// comments alone, or inside a longer name where a name is made of the place. The texts try to make a name, a type or a directive of it.
/// </summary>
public sealed partial class HostileDocumentTests
{
    // Compiled together: references and the plumbing are the larger part of the work.
    private const int Together = 10;

    // Of so many sets of documents, one is compiled; the syntax of all is looked at.
    private const int CompiledOneIn = 50;

    private static readonly string[] Pieces =
    [
        "\"", "\\", "'", "{", "}", "*/", "//", "///", "/*", "#", "@", "@\"", "$", "$\"{", "\"\"\"", "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\u0001", "\uFFFE", "\uFEFF", "\u200D", "\t", " ", ";", "<", ">", "&", "&#x0A;", "&quot;",
        "`", "```\n", "]]>", "<!--", "</summary>", "</c>", "<see cref=\"~\"/>", "<~>", "\\u000A", "\n#pragma warning disable ~\n", "\n#line 1 \"~\"\n", "\n#endif\n", "\n#if ~\n", "\n#error ~\n", "\n[assembly: ~]\n",
        " class ~ {} ", "; public int ~; ", "\"u8; class ~ {} //", "}} class ~ {} //", "*/ class ~ {} /*", "\n class ~ {} //", "\u2028 class ~ {} //", "\u0085 class ~ {} //", "名", "\uD83D\uDE00", "İ", "1", "-", "_", ".", "/", "%22", "~",
    ];

    /// <summary>How many documents are tried, each with all places; before a release, set the variable to 20,000.</summary>
    private static int Documents => int.TryParse(Environment.GetEnvironmentVariable("KOREBT_FUZZ_DOCUMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : 40;

    [Fact]
    public void All_places_but_these_reach_the_code()
    {
        string code = string.Concat(Trees(0, 1, (_, word) => word).Select(t => t.ToString()));
        HashSet<string> met = [.. Words().Matches(code).Select(m => m.Value.ToLowerInvariant())];
        Assert.Equal("externalDocs,extension,example,tag,pattern,callback,fileName,pin", string.Join(",", HostileDocument.Sinks.Where((_, i) => !met.Contains(Word(i))).Select(s => s.Place)));
    }

    [Fact]
    public void No_text_in_any_place_becomes_code()
    {
        int plain = Types(Trees(0, 1, (_, word) => word));
        for (int first = 0; first < Documents; first += Together)
        {
            int count = Math.Min(Together, Documents - first);
            SyntaxTree[] trees = Trees(first, count, Hostile, isCompiled: first / Together % CompiledOneIn == 0);
            Assert.Equal((first, plain * count), (first, Types(trees)));
            Assert.All(trees, t => Check(t, first));
        }
    }

    [Theory]
    [InlineData("Namespace")]
    [InlineData("ClientName")]
    [InlineData("Names")]
    public void A_setting_that_is_no_name_is_refused_and_nothing_generated(string setting)
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            string text = "N " + Hostile(new Random(seed), Word(0));
            Document document = new("api.yaml", "openapi: 3.1.0\npaths: {}\n", setting == "Namespace" ? text : "Acme", setting == "ClientName" ? text : "Api") { Settings = setting == "Names" ? new() { ["Names"] = "a=" + text.Replace(';', ' ') } : [] };
            Generated run = Generated.From(document);
            Assert.Equal("KBT1014", Assert.Single(run.Problems).Id);
            Assert.Empty(run.Files);
        }
    }

    /// <summary>Half of the texts is tame, so that no place hides behind another one that is refused.</summary>
    private static string Hostile(Random random, string word)
    {
        StringBuilder text = new();
        for (int pieces = random.Next(2) * random.Next(1, 6); pieces > 0; pieces--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.Insert(random.Next(text.Length + 1), '~').Replace("~", word).ToString();
    }

    private static SyntaxTree[] Trees(int first, int count, Func<Random, string, string> make, bool isCompiled = false)
    {
        Generated run = Generated.From([.. Enumerable.Range(first, count).SelectMany(seed =>
        {
            Random random = new(seed);
            Dictionary<string, string> texts = HostileDocument.Sinks.Select((s, i) => (s.Place, Text: make(random, Word(i)))).ToDictionary(t => t.Place, t => t.Text, StringComparer.Ordinal);
            return HostileDocument.Create(seed.ToString(CultureInfo.InvariantCulture), p => texts[p]);
        })]);
        Assert.All(run.Problems, p => Assert.True(p.Severity != DiagnosticSeverity.Error, $"seeds from {first}: {p}"));
        IReadOnlyList<Diagnostic> broken = isCompiled ? run.CompilerProblems : [];
        Assert.True(broken.Count == 0, $"seeds from {first}: {(broken.Count > 0 ? broken[0] : null)}");

        // One for all documents, whatever they hold.
        return [.. run.After.SyntaxTrees.Where(t => t.FilePath != "Mine.cs" && !t.FilePath.EndsWith(UnionAttributeEmitter.Emit().HintName, StringComparison.Ordinal))];
    }

    private static int Types(SyntaxTree[] trees) => trees.Sum(t => t.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).Count(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax));

    private static void Check(SyntaxTree tree, int first)
    {
        SyntaxNode root = tree.GetRoot(TestContext.Current.CancellationToken);
        string text = root.ToFullString();
        foreach (Match match in Words().Matches(text))
        {
            (string place, bool isName) = HostileDocument.Sinks[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)];
            Assert.True(IsHarmless(root, match.Index, match.Value.ToLowerInvariant(), isName), $"seeds from {first}, {place}: {text[Math.Max(0, match.Index - 100)..Math.Min(text.Length, match.Index + 100)]}");
        }

        Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Directives().Matches(text), m => m.Groups[1].Value is not ("#nullable disable" or "#nullable enable annotations" or "#pragma warning restore CS0618" or "#pragma warning restore CS1591") && !m.Groups[1].Value.StartsWith("#pragma warning disable CS0618 //", StringComparison.Ordinal) && !m.Groups[1].Value.StartsWith("#pragma warning disable CS1591 //", StringComparison.Ordinal));
    }

    private static bool IsHarmless(SyntaxNode root, int at, string word, bool isName)
    {
        SyntaxToken token = root.FindToken(at, findInsideTrivia: true);
        if (!token.Span.Contains(at))
        {
            return root.FindTrivia(at).IsKind(SyntaxKind.SingleLineCommentTrivia);
        }

        bool isDirective = token.Parent!.AncestorsAndSelf().Any(n => n is DirectiveTriviaSyntax);
        return !isDirective && token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.XmlTextLiteralToken => true,
            SyntaxKind.IdentifierToken => isName && token.ValueText != word && token.Parent is not XmlNameSyntax,
            _ => false,
        };
    }

    private static string Word(int sink) => "zq" + sink.ToString("00", CultureInfo.InvariantCulture) + "zq";

    [GeneratedRegex("zq([0-9]{2})zq", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("(?:^|[\r\n\u0085\u2028\u2029])[ \t]*(#[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Directives();
}
