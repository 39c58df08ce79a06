using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>What <c>x-pagination</c> may say.</summary>
public sealed class PagesParserTests
{
    /// <summary>The schema of a cursor, that of its parameter, and whether both are required.</summary>
    public static TheoryData<string, string, bool> Cursors { get; } = Combined(
        "type: string",
        "type: [string, 'null']",
        "type: integer",
        "type: integer, format: int32",
        "type: integer, format: uint64",
        "type: string, format: uuid",
        "type: string, format: uri",
        "type: string, format: date-time");

    /// <summary>The schema of a parameter that counts.</summary>
    public static TheoryData<string, bool> Counters { get; } = new(new[] { "type: integer", "type: integer, format: int32", "type: integer, format: uint64", "type: number", "type: number, format: decimal", "type: string", "type: [integer, 'null'], default: 5" }
        .SelectMany(t => new[] { (t, true), (t, false) }));

    [Theory]
    [InlineData("items: data, cursor: next, parameter: cursor", "Item")]
    [InlineData("items: data, cursor: last, parameter: after", "Item")]
    [InlineData("items: data, cursor: last, parameter: cursor, hasMore: more", "Item")]
    [InlineData("items: data, cursor: meta.dotted.next, parameter: cursor", "Item")]
    [InlineData("items: data, next: meta.link", "Item")]
    [InlineData("items: data, next: next", "Item")]
    [InlineData("items: meta.names, next: header", "string")]
    [InlineData("items: data, offset: after", "Item")]
    [InlineData("items: data, page: cursor", "Item")]
    public void A_declaration_that_fits_gives_a_method_for_all_items(string declaration, string item)
    {
        Generated run = Generated.From(Document("{ " + declaration + " }"));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("IAsyncEnumerable<" + (item == "Item" ? "global::Acme.Api." : "") + item + "> ListAllAsync(", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", 9, "it must be an object")]
    [InlineData("[]", 9, "it must be an object, but here is a list")]
    [InlineData("{}", 9, "it needs one of 'cursor', 'next', 'offset' and 'page'")]
    [InlineData("{ items: data, next: header, offset: after }", 9, "and no other of them")]
    [InlineData("{ item: data, next: header }", 9, "'item' is none of its words; was 'items' meant?")]
    [InlineData("{ items: [data], next: header }", 9, "'items' must be a name, but here is a list")]
    [InlineData("{ items: data, cursor: next }", 9, "'cursor' needs 'parameter'")]
    [InlineData("{ items: data, offset: after, parameter: after }", 9, "'parameter' goes with 'cursor' alone")]
    [InlineData("{ items: things, next: header }", 9, "'things' is no member of the body")]
    [InlineData("{ items: data.id, next: header }", 9, "'data.id' is no member of the body")]
    [InlineData("{ items: meta, next: header }", 9, "'meta' must be a list to be used for 'items'")]
    [InlineData("{ next: header }", 9, "the body is no list, so 'items' must name the list in it")]
    [InlineData("{ items: data, cursor: nix, parameter: cursor }", 9, "'nix' is no member of the body")]
    [InlineData("{ items: data, cursor: meta, parameter: cursor }", 9, "'meta' must be text or a number")]
    [InlineData("{ items: data, cursor: next, parameter: nix }", 9, "the operation has no parameter 'nix'")]
    [InlineData("{ items: data, cursor: next, parameter: after }", 9, "the parameter 'after' must be what the cursor is, or text")]
    [InlineData("{ items: data, next: last }", 9, "'last' must be text to be used for 'next'")]
    [InlineData("{ items: data, offset: nix }", 9, "the operation has no parameter 'nix'")]
    [InlineData("{ items: data, page: flag }", 9, "the parameter 'flag' must be a number, or text")]
    [InlineData("{ items: data, next: header, hasMore: next }", 9, "'next' must be true or false to be used for 'hasMore'")]
    public void A_mistake_is_a_warning_at_its_place_and_the_operation_stays_as_it_is(string declaration, int line, string message)
    {
        Generated run = Generated.From(Document(declaration));
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal(("KBT2050", DiagnosticSeverity.Warning, line), (problem.Id, problem.Severity, problem.Location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.StartsWith("'x-pagination' of 'list' is left out: ", problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(message, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
        string all = string.Concat(run.Files.Values);
        Assert.Contains("ListAsync(", all, StringComparison.Ordinal);
        Assert.DoesNotContain("AllAsync(", all, StringComparison.Ordinal);
        Assert.DoesNotContain("class Pages", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_pointed_at_with_its_column()
    {
        Diagnostic problem = Assert.Single(Generated.From(Document("{ items: things, next: header }")).Problems);
        Assert.Equal("      x-pagination: { items: ".Length, problem.Location.GetLineSpan().StartLinePosition.Character);
    }

    [Theory]
    [MemberData(nameof(Cursors))]
    public void A_cursor_of_any_type_goes_into_a_parameter_of_it_and_into_text(string cursor, string parameter, bool isRequired)
    {
        string declaration = "{ items: data, cursor: next, parameter: after }";
        string[] required = isRequired ? ["required: [next], ", "required: true, "] : ["", ""];
        Generated run = Generated.From(Document(declaration)
            .Replace("next: { type: string }", "next: { " + cursor + " }", StringComparison.Ordinal)
            .Replace("properties: { data", required[0] + "properties: { data", StringComparison.Ordinal)
            .Replace("{ name: after, in: query, schema: { type: integer } }", "{ name: after, in: query, " + required[1] + "schema: { " + parameter + " } }", StringComparison.Ordinal));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("ListAllAsync(", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Counters))]
    public void A_counter_is_any_number_or_text(string parameter, bool isRequired)
    {
        Generated run = Generated.From(Document("{ items: data, offset: after }").Replace("after, in: query, schema: { type: integer }", "after, in: query, required: " + (isRequired ? "true" : "false") + ", schema: { " + parameter + " }", StringComparison.Ordinal));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("ListAllAsync(", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_called_as_the_members_of_every_call_stay_out_of_the_way()
    {
        Generated run = Generated.From(Document("{ items: data, next: header }").Replace("[{ name: id", "[{ name: address, in: query, schema: { type: string } }, { name: page_address, in: query, schema: { type: string } }, { name: on-response, in: query, schema: { type: string } }, { name: id", StringComparison.Ordinal));
        Assert.Equal(["KBT2005", "KBT2005"], run.Problems.Select(p => p.Id));
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void A_stream_and_a_file_have_no_pages()
    {
        foreach (string mediaType in new[] { "text/event-stream", "application/zip", "text/plain" })
        {
            Diagnostic problem = Assert.Single(Generated.From(Document("{ next: header }").Replace("application/json", mediaType, StringComparison.Ordinal)).Problems);
            Assert.Equal("KBT2050", problem.Id);
        }
    }

    [Fact]
    public void A_name_that_is_taken_gives_way()
    {
        Generated run = Generated.From(Document("{ items: data, next: header }") + "  /all: { get: { operationId: listAll, responses: { '204': { description: x } } } }\n");
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("Item> ListAllPagesAsync(", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    private static TheoryData<string, string, bool> Combined(params string[] schemas) =>
        new(schemas.SelectMany(s => new[] { (s, s, true), (s, s, false), (s, "type: string", true), (s, "type: string", false) }).Append(("type: string, enum: [a, b]", "type: string", true)).Distinct());

    private static string Document(string declaration) => $$"""
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a/{id}:
            get:
              operationId: list
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: cursor, in: query, schema: { type: string } }, { name: after, in: query, schema: { type: integer } }, { name: flag, in: query, schema: { type: boolean } }]
              responses: { '200': { description: x, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { title: Item, type: object, properties: { id: { type: string } } } }, next: { type: string }, last: { type: integer, format: int32 }, more: { type: [boolean, 'null'] }, meta: { type: object, required: [link], properties: { link: { type: string, format: uri }, names: { type: array, items: { type: string } }, dotted.next: { type: string } } } } } } } } }
              x-pagination: {{declaration}}

        """;
}
