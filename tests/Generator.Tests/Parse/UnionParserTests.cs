using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Which schemas are choices, what the cases are called, and which decisions the generated reader makes.</summary>
public sealed class UnionParserTests
{
    [Theory]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Item' }, { type: 'null' }]")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Item' }, { $ref: '#/components/schemas/Other' }]")]
    public void Members_beside_a_choice_of_the_schema_around_it_come_to_an_end(string choice)
    {
        Generated run = Generated.From("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { operationId: a, responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } } } } }\n"
            + "components:\n  schemas:\n    Other: { type: object, properties: { b: { type: string } } }\n    Item: { type: object, properties: { id: { type: string }, part: { type: object, properties: { width: { type: integer } }, " + choice + " } } }\n");
        Assert.Empty(run.CompilerProblems);
        Assert.DoesNotContain(run.Problems, p => p.Id is "KBT1002" or "KBT9999");
    }

    /// <summary>A schema that is no choice in truth, and the type that it is.</summary>
    public static TheoryData<string, string> OneTypes { get; } = new()
    {
        { "{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", "global::Acme.Api.S" },
        { "{ anyOf: [{ $ref: '#/components/schemas/Word' }, { type: string }] }", "global::Acme.Api.Word" },
        { "{ oneOf: [{ const: a }, { const: b, title: Bee }, { type: 'null' }] }", "global::Acme.Api.S?" },
        { "{ anyOf: [{ type: string, format: date }, { type: string, format: date-time }] }", "string" },
        { "{ anyOf: [{ type: string, format: date, minLength: 1 }, { type: string, format: date }] }", "global::System.DateOnly" },
        { "{ anyOf: [{ type: integer, format: int32 }, { type: integer, format: int64 }] }", "long" },
        { "{ anyOf: [{ type: number, format: float }, { type: number }] }", "double" },
        { "{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] }", "global::Acme.Api.A" },
        { "{ oneOf: [{ $ref: '#/components/schemas/A' }, { nullable: true }] }", "global::Acme.Api.A?" },
        { "{ oneOf: [{ $ref: '#/components/schemas/A' }, { enum: [null] }] }", "global::Acme.Api.A?" },
        { "{ oneOf: [{ type: object, properties: { a: { type: string } } }, { type: 'null' }] }", "global::Acme.Api.S?" },
        { "{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }", "global::Acme.Api.S" },
        { "{ type: object, properties: { a: { type: string } }, discriminator: { propertyName: a } }", "global::Acme.Api.S" },
        { "{ oneOf: [{ type: 'null' }] }", "global::System.Text.Json.JsonElement" },
        { "{ anyOf: [{ type: 'null' }, {}] }", "global::System.Text.Json.JsonElement" },
    };

    /// <summary>A choice, and its cases.</summary>
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }", "A, B" },
        { "{ oneOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: a } }", "A" },
        { "{ anyOf: [{ type: object, properties: { p: {} } }, { type: string }] }", "SObject, string" },
        { "{ anyOf: [{ type: object, title: Big One, properties: { p: {} } }, { type: object, title: Small, properties: { q: {} } }] }", "SBigOne, Small" },
        { "{ anyOf: [{ type: object, properties: { k: { const: x } } }, { type: object, properties: { k: { const: y }, l: {} } }] }", "SX, SY" },
        { "{ anyOf: [{ type: object, properties: { m: {}, p: {} } }, { type: object, properties: { m: {}, q: {} } }] }", "SWithP, SWithQ" },
        { "{ anyOf: [{ type: string }, { anyOf: [{ type: integer }, { type: boolean }] }] }", "string, long, bool" },
        { "{ type: [integer, string, 'null'], format: int32 }", "int, string" },
        { "{ type: [array, string], items: { type: integer } }", "IReadOnlyList<long>, string" },
        { "{ anyOf: [{ $ref: '#/components/schemas/A' }, {}] }", "A" },
        { "{ properties: { base: { type: string } }, oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }", "SA, SB" },
        { "{ properties: { a: { type: string } }, oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }", "A, string" },
        { "{ anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: [string, 'null'] } }, { type: string }] }", "IReadOnlyList<string>, string" },
    };

    [Theory]
    [MemberData(nameof(OneTypes))]
    public void What_is_no_choice_in_truth_is_one_type(string schema, string type)
    {
        Generated run = Run(schema);
        Assert.Contains("global::System.Threading.Tasks.Task<" + type + "> OpAsync(", Source(run), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_choice_has_a_case_for_each_type(string schema, string cases)
    {
        Generated run = Run(schema);
        string union = run.Files["Acme.Api.S.g.cs"];
        IEnumerable<string> found = union.Split('\n').Where(l => l.Contains("public S(", StringComparison.Ordinal))
            .Select(l => l.Split('(')[1].Split(" value)")[0].Replace("global::Acme.Api.", "", StringComparison.Ordinal).Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal));
        Assert.Equal(cases + ", global::System.Text.Json.JsonElement", string.Join(", ", found));
        Assert.DoesNotContain(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_schema_with_a_discriminator_that_others_extend_is_the_choice_between_them()
    {
        Generated run = Run(
            "{ type: object, required: [kind], discriminator: { propertyName: kind, mapping: { kitty: Cat } }, properties: { kind: { type: string }, name: { type: string }, word: { $ref: '#/components/schemas/Word' }, mix: { type: [string, boolean] }, both: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: boolean }] } } }",
            """
                Cat: { allOf: [{ $ref: '#/components/schemas/S' }, { type: object, properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/S' }], description: A dog. }
                Puppy: { allOf: [{ $ref: '#/components/schemas/Dog' }, { properties: { months: { type: integer } } }] }

            """);
        string union = run.Files["Acme.Api.S.g.cs"];
        foreach (string part in new[] { "public S(global::Acme.Api.Cat value)", "public S(global::Acme.Api.Dog value)", "public S(global::Acme.Api.Puppy value)", "new(\"kitty\", \"Dog\", \"Puppy\")", "case 1: return new(__Runtime.JsonRead.Model<global::Acme.Api.Dog>(ref reader));", "public string? Name =>", "public string? Kind =>" })
        {
            Assert.Contains(part, union, StringComparison.Ordinal);
        }

        Assert.Contains("public string Kind => \"Puppy\";", run.Files["Acme.Api.Puppy.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_schema_that_its_own_mapping_names_is_a_case_as_well()
    {
        Generated run = Run(
            "{ type: object, discriminator: { propertyName: kind, mapping: { plain: S, cat: Cat } }, properties: { kind: { type: string } } }",
            "    Cat: { allOf: [{ $ref: '#/components/schemas/S' }, { properties: { lives: { type: integer } } }] }\n");
        Assert.Contains("public S(global::Acme.Api.SBase value)", run.Files["Acme.Api.S.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string Kind => \"plain\";", run.Files["Acme.Api.S.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_a_mapping_does_not_list_go_to_the_default_of_the_document()
    {
        Generated run = Run("{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: t, mapping: { a: A }, defaultMapping: B } }");
        Assert.Matches(@"(?s)case 0: return new\([^\n]*Model<global::Acme.Api.A>.*default: return new\([^\n]*Model<global::Acme.Api.B>.*new\(""a"", ""B""\)", run.Files["Acme.Api.S.g.cs"]);
    }

    [Fact]
    public void A_tag_that_the_case_does_not_list_is_added_to_it()
    {
        Generated run = Run("{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: the-type, mapping: { x: A, y: B, z: B } } }");
        Assert.Contains("public string TheType => \"x\";", run.Files["Acme.Api.A.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("TheType", run.Files["Acme.Api.B.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_that_nothing_tells_apart_are_named_to_whoever_asks()
    {
        Generated run = Run("{ oneOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { c: {} } }] }");
        Diagnostic problem = Assert.Single(run.Problems, p => p.Id == "KBT2040");
        Assert.Equal(DiagnosticSeverity.Info, problem.Severity);
        Assert.StartsWith("Nothing tells these cases of S apart for certain: A, SWithC;", problem.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Match")]
    [InlineData("Value")]
    [InlineData("TryGetValue")]
    public void A_choice_may_be_called_like_a_member_of_all_choices(string name)
    {
        Generated run = Generated.From(Document("{ $ref: '#/components/schemas/" + name + "' }", "    " + name + ": { type: [string, boolean] }\n"));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void Two_documents_in_one_project_share_the_attribute_of_unions()
    {
        string document = Document("{ type: [string, boolean] }", "");
        Generated run = Generated.From(new Document("a.yaml", document, "Acme.A", "A"), new Document("b.yaml", document, "Acme.B", "B"));
        Assert.Single(run.Files.Keys, k => k.Contains("UnionAttribute", StringComparison.Ordinal));
        Assert.Empty(run.CompilerProblems);
        Assert.DoesNotContain(Run("{ type: string }").Files.Keys, k => k.Contains("Union", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chain_of_choices_exhausts_no_stack()
    {
        string chain = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"    C{i}: {{ oneOf: [{{ $ref: '#/components/schemas/C{i + 1}' }}, {{ type: array, items: {{ $ref: '#/components/schemas/C{i}' }} }}] }}\n"));
        Generated run = Generated.From(Document("{ $ref: '#/components/schemas/C0' }", chain + "    C3000: { type: string }\n"));
        Assert.DoesNotContain(run.Problems, p => p.Severity == DiagnosticSeverity.Error);
        Assert.True(run.Files.ContainsKey("Acme.Api.C2999.g.cs"));
    }

    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/S' }, { type: string }] }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/S' }, { $ref: '#/components/schemas/S' }, { type: boolean }, { type: string }] }")]
    [InlineData("{ oneOf: [{ type: object, additionalProperties: { $ref: '#/components/schemas/S' } }, { type: string }] }")]
    [InlineData("{ anyOf: [{ type: object, properties: { a: { $ref: '#/components/schemas/S' } } }, { type: 'null' }] }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/T' }, { type: string }] }")]
    [InlineData("{ type: object, properties: { a: { allOf: [{ $ref: '#/components/schemas/S' }], properties: { b: { type: string } } } } }")]
    [InlineData("{ type: object, properties: { a: { allOf: [{ oneOf: [{ $ref: '#/components/schemas/S' }, { type: string }] }], properties: { b: { type: string } } } } }")]
    [InlineData("{ type: [object, array], properties: { a: { $ref: '#/components/schemas/S' } }, items: { $ref: '#/components/schemas/S' } }")]
    public void A_choice_that_leads_back_to_itself_compiles(string schema)
    {
        Generated run = Run(schema, "    T: { oneOf: [{ $ref: '#/components/schemas/S' }, { type: boolean }] }\n");
        Assert.DoesNotContain(run.Problems, p => p.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("{ type: string }")]
    [InlineData("{ type: string, enum: [x, y] }")]
    [InlineData("{ type: integer }")]
    [InlineData("{ type: array, items: { type: string } }")]
    [InlineData("{ type: object, properties: { q: { type: string } } }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }")]
    public void A_member_that_all_cases_have_from_their_base_can_be_asked_of_the_choice(string member)
    {
        Generated run = Run("{ type: object, required: [kind], properties: { kind: { type: string }, shared: " + member + " }, discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/C', d: '#/components/schemas/D' } } }", """
                C: { allOf: [{ $ref: '#/components/schemas/S' }, { type: object, required: [shared], properties: { c: { type: string } } }] }
                D: { allOf: [{ $ref: '#/components/schemas/S' }, { type: object, properties: { d: { type: string } } }] }

            """);
        Assert.Contains("? Shared => Value switch", run.Files["Acme.Api.S.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_generic_schema_that_unfolds_into_ever_new_ones_stops_at_a_limit()
    {
        const string page = "    Page: { $dynamicAnchor: T, type: object, properties: { item: { $dynamicRef: '#T' }, next: { $ref: '#/components/schemas/Page', $defs: { x: { $dynamicAnchor: T, type: object, properties: { y: { $dynamicRef: '#T' } } } } } } }\n";
        Generated run = Generated.From(Document("{ $ref: '#/components/schemas/Page', $defs: { x: { $dynamicAnchor: T, type: string } } }", page));
        Assert.All(run.Problems.Where(p => p.Severity == DiagnosticSeverity.Error), p => Assert.Equal("KBT1002", p.Id));
    }

    private static Generated Run(string schema, string more = "")
    {
        Generated run = Generated.From(Document("{ $ref: '#/components/schemas/S' }", "    S: " + schema + "\n" + more));
        Assert.Empty(run.CompilerProblems);
        return run;
    }

    private static string Source(Generated run) => string.Concat(run.Files.Values).Replace("\n        ", "", StringComparison.Ordinal);

    private static string Document(string schema, string components) => $$"""
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a: { get: { operationId: op, responses: { '200': { description: x, content: { application/json: { schema: {{schema}} } } } } } }
        components:
          schemas:
            Word: { type: string, enum: [x] }
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { type: string } } }

        """ + components;
}
