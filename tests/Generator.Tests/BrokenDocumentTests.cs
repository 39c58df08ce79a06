using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests;

/// <summary>One entry for each kind of mistake: what is reported, and at which line and column (counted from one).</summary>
public sealed class BrokenDocumentTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
    private const string Paths = Head + "paths: {}\n";

    public static TheoryData<string, string, string, int, int> Mistakes { get; } = new()
    {
        { "a tab as indentation", Head + "paths:\n\t/a: {}\n", "KBT1001", 4, 1 },
        { "an unclosed bracket", Head + "paths: {}\ntags: [a, b\n", "KBT1001", 4, 7 },
        { "an unclosed brace", Head + "paths: { /a: {}\n", "KBT1001", 3, 8 },
        { "an unclosed quote", Head + "paths: {}\nx-a: \"never ends\n", "KBT1001", 4, 6 },
        { "a key without a colon", Head + "paths: {}\nx-a\nx-b: 1\n", "KBT1001", 5, 4 },
        { "wrong indentation", "openapi: 3.1.0\ninfo:\n  title: T\n   version: '1'\n", "KBT1001", 4, 11 },
        { "an object as a key", Head + "paths: {}\nx-a:\n  ? { a: b }\n  : c\n", "KBT1001", 5, 5 },
        { "a duplicate key", Head + "paths: {}\ninfo: {}\n", "KBT1003", 4, 1 },
        { "an undefined alias", Head + "paths: *nowhere\n", "KBT1004", 3, 8 },
        { "an alias", Head + "x-a: &a { b: c }\npaths: *a\n", "KBT1002", 4, 8 },
        { "an alias bomb", Head + "x-a: &a [x, x]\nx-b: &b [*a, *a]\nx-c: &c [*b, *b]\npaths: {}\n", "KBT1002", 4, 10 },
        { "deep nesting in YAML", Head + "paths: " + new string('[', 100_000), "KBT1002", 3, 71 },
        { "two documents", Paths + "---\nopenapi: 3.1.0\n", "KBT1005", 4, 1 },
        { "an empty file", "", "KBT1006", 1, 1 },
        { "a list", "- a\n- b\n", "KBT1006", 1, 1 },
        { "some other YAML", "name: build\non: push\n", "KBT1006", 1, 1 },
        { "Swagger 2.0", "info: { title: T, version: '1' }\nswagger: '2.0'\npaths: {}\n", "KBT1007", 2, 1 },
        { "a version from the future", "openapi: 4.0.0\npaths: {}\n", "KBT1007", 1, 10 },
        { "a version that only begins like one", "openapi: 3.10.0\npaths: {}\n", "KBT1007", 1, 10 },
        { "no paths", Head, "KBT1008", 1, 1 },
        { "paths as a list", Head + "paths: [a]\n", "KBT1006", 3, 8 },
        { "a path as text", Head + "paths:\n  /a: hello\n", "KBT1009", 4, 7 },
        { "a reference to nothing", Head + Get("{ $ref: '#/components/schemas/Pet' }"), "KBT1010", 10, 31 },
        { "a reference to another file", Head + Get("{ $ref: 'pets.yaml#/Pet' }"), "KBT1011", 10, 31 },
        { "a reference to an address", Head + Get("{ $ref: 'https://x.example/pets.yaml' }"), "KBT1011", 10, 31 },
        { "references in a circle", Head + Get("{ $ref: '#/components/schemas/A' }") + "components:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n", "KBT1012", 13, 16 },
        { "an operationId twice", Head + "paths:\n  /a: { get: { operationId: same, responses: {} } }\n  /b: { get: { operationId: same, responses: {} } }\n", "KBT1013", 5, 29 },
        { "a status that is none", Head + "paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        ok: { description: x }\n", "KBT1009", 8, 9 },
        { "true instead of text", Head + "paths:\n  /a:\n    get:\n      operationId: a\n      deprecated: maybe\n      responses: {}\n", "KBT1009", 7, 19 },
    };

    public static TheoryData<string, string, string, int, int> JsonMistakes { get; } = new()
    {
        { "a trailing comma", "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {},\n}\n", "KBT1001", 4, 1 },
        { "single quotes", "{\n  'openapi': '3.1.0'\n}\n", "KBT1001", 2, 3 },
        { "a comment", "{\n  // no\n}\n", "KBT1001", 2, 3 },
        { "an unclosed brace", "{\n  \"openapi\": \"3.1.0\"\n", "KBT1001", 3, 1 },
        { "text behind the end", "{} x", "KBT1001", 1, 4 },
        { "an error behind a word of two bytes a letter", "{ \"ä\": \"öü\", x }", "KBT1001", 1, 14 },
        { "an error on a line that ends in a carriage return", "{\r  \"a\": x }", "KBT1001", 2, 8 },
        { "half a surrogate pair", "{ \"openapi\": \"\\ud800\" }", "KBT1001", 1, 14 },
        { "a duplicate key", "{ \"openapi\": \"3.1.0\",\n  \"openapi\": \"3.1.0\" }", "KBT1003", 2, 3 },
        { "deep nesting", "{ \"openapi\": " + new string('[', 100_000), "KBT1002", 1, 77 },
        { "an empty file", "", "KBT1001", 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_YAML_is_a_problem_at_its_place(string mistake, string document, string id, int line, int column) => Check("api.yaml", mistake, document, id, line, column);

    [Theory]
    [MemberData(nameof(JsonMistakes))]
    public void A_mistake_in_JSON_is_a_problem_at_its_place(string mistake, string document, string id, int line, int column) => Check("api.json", mistake, document, id, line, column);

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        string document = Head + "paths:\n  /a: { get: { operationId: a, responses: { '200': { $ref: '#/x' } } } }\n  /b: { get: { operationId: a, responses: {} } }\n  /c: 1\n";
        Assert.Equal(["KBT1010", "KBT1013", "KBT2005", "KBT1009"], Generated.From(document).Problems.Select(p => p.Id));
    }

    [Fact]
    public void Only_line_feeds_and_carriage_returns_count_as_lines()
    {
        Diagnostic problem = Assert.Single(Generated.From("openapi: 3.1.0\nx-a: 'a\u2028b\u0085c'\rx-b: 1\r\npaths: [a]\n").Problems);
        Assert.Equal((3, 7), (problem.Location.GetLineSpan().StartLinePosition.Line, problem.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public void A_blank_line_with_spaces_after_a_block_header_is_legal_and_moves_no_position()
    {
        Diagnostic problem = Assert.Single(Generated.From("openapi: 3.1.0\ninfo:\n  description: |\n        \n    text\n  title: T\n  version: '1'\npaths: [a]\n").Problems);
        Assert.Equal(("KBT1006", 7, 7), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line, problem.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public void A_document_over_the_size_limit_is_refused_before_it_is_read() =>
        Assert.Equal("KBT1002", Assert.Single(Generated.From("openapi: 3.1.0\n#" + new string('x', 16 * 1024 * 1024)).Problems).Id);

    [Fact]
    public void Too_many_values_are_refused() =>
        Assert.Equal("KBT1002", Assert.Single(Generated.From("[" + string.Join(',', Enumerable.Repeat("0", 1_000_001)) + "]", "api.json").Problems).Id);

    private static void Check(string path, string mistake, string document, string id, int line, int column)
    {
        Generated run = Generated.From(document, path);
        Diagnostic problem = Assert.Single(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
        FileLinePositionSpan at = problem.Location.GetLineSpan();
        Assert.Equal($"{mistake}: {id} at {line},{column}", $"{mistake}: {problem.Id} at {at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1}");
        Assert.Equal(path, at.Path);
        Assert.Empty(run.CompilerProblems);
    }

    /// <summary>The schema of the answer begins at line 10, column 23.</summary>
    private static string Get(string schema) => "paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        '200': { description: x, content: { 'application/json': {\n"
        + "            schema:\n                      " + schema + " } } }\n";
}
