using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Nothing of a document is dropped in silence, and what is documentation only makes no noise.</summary>
public sealed class VocabularyTests
{
    // Typing mistakes, and members of other constructs.
    private static readonly string[] Beyond = ["propertys", "requried", "typ", "aditionalProperties", "schema", "in"];

    private static readonly string[] OfAuthors = ["optional", "group", "javaType", "$feature"];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    public static TheoryData<string> SchemaMembers { get; } = [.. Beyond];

    public static TheoryData<string> AuthorsWords { get; } = [.. OfAuthors];

    public static TheoryData<string> Remarks { get; } = [.. Vocabulary.Remarks, .. Vocabulary.Rules];

    /// <summary>Where (%) an unknown member stands in a document, in turn.</summary>
    public static TheoryData<string> Places { get; } = new()
    {
        "%\n",
        "components:\n  %\n",
        "components:\n  securitySchemes:\n    s: { type: apiKey, in: header, name: X, % }\n",
        "  /b:\n    %\n",
        "  /b: { get: { operationId: b, %, responses: {} } }\n",
        "  /b: { get: { operationId: b, responses: {}, parameters: [{ name: q, in: query, % }] } }\n",
        "  /b: { post: { operationId: b, responses: {}, requestBody: { % } } }\n",
        "  /b: { post: { operationId: b, responses: {}, requestBody: { content: { application/json: { % } } } } }\n",
        "  /b: { get: { operationId: b, responses: { '200': { % } } } }\n",
        "  /b: { get: { operationId: b, responses: { '200': { content: { application/json: { schema: { % } } } } } } }\n",
        "  /b: { get: { operationId: b, responses: { '200': { content: { application/json: { schema: { type: object, properties: { p: { % } } } } } } } } }\n",
        "  /b: { get: { operationId: b, responses: { '200': { content: { application/json: { schema: { $ref: '#/x-t', % } } } } } } }\nx-t: {}\n",
    };

    /// <summary>A schema in which one member leaves another one, which the message names, without effect.</summary>
    public static TheoryData<string, string> Contradictions { get; } = new()
    {
        { "{ anyOf: [{ type: string }], enum: [a] }", "'enum' beside 'anyOf'" },
        { "{ type: integer, oneOf: [{ const: 1 }, { const: 2 }], enum: [1, 3] }", "'enum' beside 'oneOf'" },
        { "{ type: string, properties: { a: {} } }", "'properties' beside 'type'" },
        { "{ type: array, additionalProperties: {}, items: {} }", "'additionalProperties' beside 'type'" },
    };

    public static TheoryData<string, string> WrongKinds { get; } = new()
    {
        { "{ type: object, properties: [a] }", "[a]" },
        { "{ type: object, properties: text }", "text" },
        { "{ type: object, additionalProperties: text }", "text" },
        { "{ type: object, properties: { a: {} }, additionalProperties: [a] }", "[a]" },
        { "{ type: object, required: oops, properties: { a: {} } }", "oops" },
    };

    [Theory]
    [MemberData(nameof(SchemaMembers))]
    public void A_member_of_a_schema_that_is_not_acted_on_is_a_warning(string member) =>
        Check(Document(Answer($"{{ type: object, {member}: {{}} }}")), $"'{member}' of a schema", member + ":");

    [Theory]
    [MemberData(nameof(AuthorsWords))]
    public void A_word_that_the_author_of_a_schema_added_is_noted(string member)
    {
        Generated run = Generated.From(Document(Answer($"{{ type: object, {member}: {{}} }}")));

        Assert.Equal("KBT2021", Assert.Single(run.Problems).Id);
    }

    [Theory]
    [MemberData(nameof(Remarks))]
    public void A_remark_or_a_rule_about_values_is_documentation(string member)
    {
        string value = member is "title" or "description" or "summary" or "default" ? "x" : member is "deprecated" or "readOnly" or "writeOnly" ? "true" : "5";
        Assert.Empty(Generated.From(Document(Answer($"{{ type: string, {member}: {value} }}"))).Problems);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void An_unknown_member_is_a_warning_wherever_it_stands(string part)
    {
        Check(Document(part.Replace("%", "discriminater: 1", StringComparison.Ordinal)), "'discriminater' ", "discriminater");
        Assert.DoesNotContain(Generated.From(Document(part.Replace("%", "x-unheard: 1", StringComparison.Ordinal))).Problems, p => p.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_mistyped_rule_is_a_note_because_the_rule_itself_would_change_nothing() =>
        Assert.Equal("KBT2021", Assert.Single(Generated.From(Document(Answer("{ type: string, min_length: 1 }"))).Problems).Id);

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_member_that_another_one_leaves_without_effect_is_a_warning(string schema, string message) =>
        Check(Document(Answer(schema) + "x-t: {}\n"), message, message.Split('\'')[1] + ":");

    [Theory]
    [InlineData("{ type: integer, oneOf: [{ const: 1, title: ONE }, { const: 2, title: TWO }], enum: [2] }")]
    [InlineData("{ type: string, anyOf: [{ enum: [a, b] }, { const: c }], enum: [c, b] }")]
    public void Listed_words_that_a_choice_has_already_are_a_rule_about_values(string schema) => Assert.Empty(Generated.From(Document(Answer(schema))).Problems);

    [Theory]
    [InlineData("object")]
    [InlineData("string")]
    public void The_items_of_what_is_no_list_are_worth_a_note(string type) => Assert.Equal("KBT2021", Assert.Single(Generated.From(Document(Answer($"{{ type: {type}, items: {{}} }}"))).Problems).Id);

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public void A_member_of_a_schema_of_the_wrong_kind_is_a_warning_at_its_value(string schema, string value) =>
        Check(Document(Answer(schema)), "", value, "KBT1009");

    [Fact]
    public void A_listed_value_that_is_no_word_is_a_warning() => Check(Document(Answer("{ type: string, enum: [a, { b: c }] }")), "A listed value", "{ b: c }");

    [Fact]
    public void A_parameter_that_stands_twice_is_a_warning_at_the_second() =>
        Check(Document("  /b: { get: { operationId: b, responses: {}, parameters: [{ name: q, in: query }, { name: q, in: query }] } }\n"), "The parameter 'q'", "{ name: q, in: query }] }");

    [Fact]
    public void A_path_without_a_slash_is_a_warning_at_its_key() =>
        Check(Document("  pets: { get: { operationId: b, responses: {} } }\n"), "'paths' must be keyed by paths", "pets", "KBT1009");

    /// <summary>One problem, and it points at the last place of a text in the document, whatever ends its lines.</summary>
    private static void Check(string document, string message, string place, string id = "KBT2003")
    {
        string before = document[..document.LastIndexOf(place, StringComparison.Ordinal)];
        (string Id, int Line, int Column) expected = (id, before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1);
        foreach (string lineEnd in LineEnds)
        {
            Diagnostic problem = Assert.Single(Generated.From(document.Replace("\n", lineEnd, StringComparison.Ordinal)).Problems, p => p.Severity >= DiagnosticSeverity.Warning);
            FileLinePositionSpan at = problem.Location.GetLineSpan();
            Assert.Equal(expected, (problem.Id, at.StartLinePosition.Line, at.StartLinePosition.Character));
            Assert.StartsWith(message, problem.GetMessage(null), StringComparison.Ordinal);
        }
    }

    private static string Answer(string schema) => "  /b: { get: { operationId: b, responses: { '200': { content: { application/json: { schema: " + schema + " } } } } } }\n";

    /// <summary>A sound document; what follows may be another path.</summary>
    private static string Document(string rest) => """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a:
            get:
              operationId: a
              description: |
                Ünï
                𝒳
              responses: {}

        """ + rest;
}
