namespace KoreBT.Generator.Tests;

/// <summary>
/// Documents made to exhaust the compiler: deep, wide, or such that little text stands for very much. Each is refused by a limit, or read at a
/// price that its text is worth. No time is measured here: what takes too long takes too much memory as well, or hangs.
/// </summary>
public sealed class BombDocumentTests(ITestOutputHelper output)
{
    private const long MostBytes = 1L << 29;
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
    private const string NoPaths = Head + "paths: {}\n";

    private static readonly Dictionary<string, Func<string>> Bombs = new(StringComparer.Ordinal)
    {
        // Deep.
        ["lists in lists"] = () => NoPaths + "x: " + Times("[", 100_000),
        ["objects in objects"] = () => NoPaths + "x: " + Times("{a: ", 100_000),
        ["items in items"] = () => NoPaths + "x:\n  " + Times("- ", 100_000) + "a",
        ["keys in keys"] = () => NoPaths + "x:\n  " + Times("? ", 100_000) + "a",
        ["lists in lists of JSON"] = () => "{\"openapi\":\"3.1.0\",\"x\":" + Times("[", 100_000),
        ["objects in objects of JSON"] = () => "{\"openapi\":\"3.1.0\",\"x\":" + Times("{\"a\":", 100_000),
        ["steps to the right"] = () => NoPaths + string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")),

        // Wide.
        ["a long text"] = () => NoPaths + "x: " + Times("a", 500_000),
        ["a long quoted text"] = () => NoPaths + "x: \"" + Times("a ", 250_000) + "\"",
        ["a long text of escapes"] = () => NoPaths + "x: \"" + Times("\\u0041", 100_000) + "\"",
        ["a long folded text"] = () => NoPaths + "x: >\n" + Times("  a\n\n", 100_000),
        ["a long literal text"] = () => NoPaths + "x: |\n" + Times("  a\n", 100_000),
        ["blank lines after a header"] = () => NoPaths + "x: |\n" + Times("      \n", 100_000) + "  a\n",
        ["headers and blank lines"] = () => NoPaths + "x:\n" + Times("  - |\n     \n    a\n", 20_000),
        ["a comment"] = () => NoPaths + "#" + Times("x", 500_000),
        ["comments"] = () => NoPaths + Times("# x\n", 100_000),
        ["blanks"] = () => NoPaths + Times(" ", 500_000) + "\n" + Times("\n", 200_000),
        ["tabs"] = () => NoPaths + "x:" + Times("\t", 500_000) + "a\n",
        ["signs in one line"] = () => NoPaths + "x: " + Times(": ", 200_000),
        ["dashes"] = () => NoPaths + Times("-", 500_000),
        ["bars"] = () => NoPaths + Times("|", 500_000),
        ["header signs"] = () => NoPaths + "x: " + Times("!a ", 200_000) + "|\n",
        ["anchors"] = () => NoPaths + "x:\n" + Many(20_000, i => $"  - &a{i} {i}\n"),
        ["a long anchor"] = () => NoPaths + "x: &" + Times("a", 500_000) + " 1\n",
        ["aliases of aliases"] = () => NoPaths + "a0: &a0 [x]\n" + Many(50, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n"),
        ["an alias of itself"] = () => NoPaths + "x: &a [*a]\n",
        ["aliases of nothing"] = () => NoPaths + "x:\n" + Many(20_000, i => $"  - *a{i}\n"),
        ["directives"] = () => Times("%YAML 1.2\n", 100_000) + "---\n" + NoPaths,
        ["tags"] = () => NoPaths + "x:\n" + Times("  - !!str a\n", 50_000),
        ["documents"] = () => Times("---\na\n", 100_000),
        ["keys"] = () => NoPaths + "x:\n" + Many(10_000, i => $"  k{i}: 1\n"),
        ["equal keys"] = () => NoPaths + "x:\n" + Times("  k: 1\n", 50_000),
        ["values"] = () => "[" + Times("0,", 1_000_001) + "0]",
        ["merge keys"] = () => NoPaths + "x: &a { b: 1 }\ny:\n" + Times("  <<: *a\n", 10_000),
        ["links of files"] = () => NoPaths + "x: '" + Times("a.json", 100_000) + "'\n",
        ["names of files in lists"] = () => NoPaths + "x: [" + Times("a.json, ", 100_000) + "]\n",
        ["unknown words"] = () => NoPaths + Many(20_000, i => $"k{i}: 1\n"),

        // Little that stands for much.
        ["a reference to itself"] = () => Schemas("S: { $ref: '#/components/schemas/S' }"),
        ["references to references"] = () => Schemas(Many(20_000, i => $"S{(i == 0 ? "" : i)}: {{ $ref: '#/components/schemas/S{i + 1}' }}\n")),
        ["parts of parts"] = () => Schemas(Many(60, i => $"S{(i == 0 ? "" : i)}: {{ allOf: [{{ $ref: '#/components/schemas/S{i + 1}' }}, {{ $ref: '#/components/schemas/S{i + 1}' }}], properties: {{ p{i}: {{ type: string }} }} }}\n")),
        ["cases of cases"] = () => Schemas(Many(60, i => $"S{(i == 0 ? "" : i)}: {{ oneOf: [{{ $ref: '#/components/schemas/S{i + 1}' }}, {{ type: array, items: {{ $ref: '#/components/schemas/S{i + 1}' }} }}, {{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/S{i + 2}' }} }} }}] }}\n")),
        ["cases that all know each other"] = () => Schemas(Many(60, i => $"S{(i == 0 ? "" : i)}: {{ oneOf: [" + string.Join(", ", Enumerable.Range(0, 60).Select(j => $"{{ $ref: '#/components/schemas/S{(j == 0 ? "" : j)}' }}")) + "] }\n")),
        ["members in copies"] = () => Schemas("S: { type: object, properties: { a: { $ref: '#/components/schemas/S', $defs: { d: { $dynamicAnchor: t, type: string } } }, " + Many(2_000, i => $"p{i}: {{ type: string }}, ") + "z: { $dynamicRef: '#t' } } }"),
        ["heirs of a large base"] = () => Schemas("S: { oneOf: [" + Many(5_000, i => $"{{ $ref: '#/components/schemas/H{i}' }}, ") + "{ type: string }] }\nB: { type: object, properties: { " + Many(5_000, i => $"p{i}: {{ type: string }}, ") + "z: { type: string } } }\n"
            + Many(5_000, i => $"H{i}: {{ allOf: [{{ $ref: '#/components/schemas/B' }}, {{ type: object, properties: {{ h{i}: {{ type: string }} }} }}] }}\n")),
        ["many parts of one"] = () => Schemas("S: { allOf: [" + Many(20_000, i => $"{{ type: object, properties: {{ p{i}: {{ type: string }} }} }}, ") + "{ type: object }] }"),
        ["many cases of one"] = () => Schemas("S: { oneOf: [" + Many(10_000, i => $"{{ type: object, required: [p{i}], properties: {{ p{i}: {{ type: string }}, q{i}: {{ type: string }} }} }}, ") + "{ type: string }] }"),
        ["many cases with words"] = () => Schemas("S: { oneOf: [" + Many(5_000, i => $"{{ type: object, required: [k], properties: {{ k: {{ type: string, enum: [w{i}] }} }} }}, ") + "{ type: string }] }"),
        ["words that overlap"] = () => Schemas("S: { oneOf: [" + Many(60, i => "{ type: object, required: [" + Many(60, j => $"m{j}, ") + "], properties: { " + Many(60, j => $"m{j}: {{ type: string, enum: [{(i == j ? "b" : i == j + 1 ? "a" : "a, b")}, c{i}] }}, ") + "} }, ") + "{ type: string }] }"),
        ["many words with names"] = () => Schemas("S: { type: string, enum: [" + Many(10_000, i => $"w{i}, ") + "z], x-enum-varnames: [" + Many(10_000, i => $"N{i}, ") + "Z], x-ms-enum: { values: [" + Many(10_000, i => $"{{ value: w{i} }}, ") + "] } }"),
        ["many words with one name"] = () => Schemas("S: { type: string, enum: [" + Many(10_000, i => "'a" + new string('-', i % 100) + new string('.', i / 100) + "', ") + "z] }"),
        ["many members with one name"] = () => Schemas("S: { type: object, properties: { " + Many(10_000, i => "'a" + new string('-', i % 100) + new string('.', i / 100) + "': { type: string }, ") + "z: { type: string } } }"),
        ["many types"] = () => Schemas("S: { type: object, properties: { " + Many(21_000, i => $"p{i}: {{ type: object, properties: {{ a: {{ type: string }} }} }}, ") + "z: { type: string } } }"),
        ["a long path"] = () => Head + "paths: { '/" + Times("{a}/", 20_000) + "': { get: { operationId: op } } }\n",
        ["a path of many parameters"] = () => Head + "paths: { '/" + Many(10_000, i => $"{{a{i}}}/") + "': { get: { operationId: op } } }\n",
        ["path parameters of no path"] = () => Head + "paths: { /a: { get: { operationId: op, parameters: [" + Many(10_000, i => $"{{ name: p{i}, in: path, schema: {{ type: string }} }}, ") + "] } } }\n",
        ["many parameters"] = () => Head + "paths: { /a: { get: { operationId: op, parameters: [" + Many(10_000, i => $"{{ name: p{i}, in: query, schema: {{ type: string }} }}, ") + "] } } }\n",
        ["parameters of many operations"] = () => Head + "paths:\n" + Many(4_000, i => $"  /a{i}: {{ $ref: '#/x-item' }}\n") + "x-item: { get: {}, parameters: [" + Many(4_000, i => $"{{ name: p{i}, in: query, schema: {{ type: string }} }}, ") + "] }\n",
        ["answers of many operations"] = () => Head + "paths:\n" + Many(4_000, i => $"  /a{i}: {{ $ref: '#/x-item' }}\n") + "x-item: { get: { responses: { '200': { description: x, headers: { " + Many(4_000, i => $"H{i}: {{ schema: {{ type: string }} }}, ") + "} } } } }\n",
        ["security of many operations"] = () => Head + "paths:\n" + Many(4_000, i => $"  /a{i}: {{ get: {{ }} }}\n") + "security: [" + Many(4_000, i => $"{{ s{i}: [] }}, ") + "]\n",
        ["many operations"] = () => Head + "paths:\n" + Many(6_000, i => $"  /a{i}: {{ get: {{ operationId: o{i} }} }}\n"),
        ["many servers"] = () => NoPaths + "servers: [" + Many(10_000, i => $"{{ url: 'https://x{i}.example/{{v}}', variables: {{ v: {{ default: a }} }} }}, ") + "]\n",
        ["a server of many variables"] = () => NoPaths + "servers: [{ url: 'https://x.example/" + Many(20_000, i => $"{{v{i}}}") + "' }]\n",
        ["a long pointer"] = () => Schemas("S: { $ref: '#" + Times("/a", 100_000) + "' }"),
        ["places of a tuple"] = () => Schemas("S: { type: array, prefixItems: [" + Many(10_000, _ => "{ type: object, properties: { a: { type: string } } }, ") + "] }"),
        ["examples"] = () => Schemas("S: { type: object, properties: { a: { type: string } }, examples: [" + Times("{ a: b }, ", 30_000) + "] }"),
        ["a description"] = () => Schemas("S: { type: object, description: '" + Times("` <a> ", 100_000) + "', properties: { a: { type: string } } }"),
    };

    public static TheoryData<string> Names { get; } = [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_is_refused_or_costs_no_more_than_it_is_worth(string name)
    {
        string text = Bombs[name]();
        string path = text[0] is '{' or '[' ? "api.json" : "api.yaml";
        long before = GC.GetAllocatedBytesForCurrentThread();
        ParseResult result = DocumentParser.Parse(new SpecFile(path, text, "Acme", "Api") { Parts = FileLinks.Reach(path, [new PartFile(path, text, FileLinks.Of(path, text))]) }, TestContext.Current.CancellationToken);
        EmitResult? emitted = result.Model is null ? null : SourceFiles.TryEmit(result.Model, hasFactory: false, TestContext.Current.CancellationToken);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{text.Length:N0} characters, {bytes >> 20:N0} MB, {result.Problems.Count} problems, {emitted?.Files.Count ?? 0} files");
        Assert.DoesNotContain(result.Problems, p => p.Id == "KBT9999");
        Assert.Empty(emitted?.Problems ?? []);
        Assert.True(result.Model is not null || result.Problems.Any(p => p.IsError), name);
        Assert.True(bytes < MostBytes, $"{bytes:N0} bytes");
    }

    private static string Schemas(string schemas) =>
        Head + "paths: { /a: { get: { operationId: op, responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } } } } }\ncomponents:\n  schemas:\n" + string.Concat(schemas.Split('\n').Select(l => "    " + l + "\n"));

    private static string Times(string text, int count) => new System.Text.StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Many(int count, Func<int, string> make) => string.Concat(Enumerable.Range(0, count).Select(make));
}
