namespace KoreBT.Generator.Tests.Parse;

/// <summary>References with siblings and <c>allOf</c>: what the whole stands for.</summary>
public sealed class SchemaViewsTests
{
    private const string Schemas = """
        Animal:
          type: object
          description: A living thing.
          required: [name, kind]
          properties:
            kind: { type: string }
            name: { type: string, description: What it listens to. }
            home: { type: object, properties: { city: { type: string } } }
            friend: { $ref: '#/components/schemas/Animal' }
        Cat:
          description: Purrs.
          allOf:
            - { $ref: '#/components/schemas/Animal' }
            - type: object
              required: [lives]
              properties:
                kind: { type: string, enum: [cat] }
                lives: { type: integer, format: int32 }
                friend: { allOf: [{ $ref: '#/components/schemas/Cat' }] }
        Kitten: { allOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Animal' }], properties: { age: { type: integer } } }
        Color: { type: string, enum: [red, green, blue] }
        Self: { allOf: [{ $ref: '#/components/schemas/Self' }, { type: object, properties: { a: { type: string } } }] }

        """;

    [Fact]
    public void Members_and_requirements_of_all_parts_add_up_and_the_special_part_wins()
    {
        ObjectModel cat = Object(Parse("$ref: '#/components/schemas/Cat'"), "Cat");
        Assert.Equal("Purrs.", cat.Doc.Summary);
        Assert.Equal(["kind", "name", "home", "friend", "lives"], cat.Properties.Select(p => p.WireName));
        Assert.Equal([true, true, false, false, true], cat.Properties.Select(p => p.Required));
        Assert.Equal("cat", cat.Properties[0].Constant);
        Assert.Equal("What it listens to.", cat.Properties[1].Doc.Summary);
        Assert.Equal("Cat", cat.Properties[3].Type.Name);
    }

    [Fact]
    public void An_inline_member_of_a_base_is_named_after_the_base_whoever_is_reached_first()
    {
        ParseResult result = Parse("$ref: '#/components/schemas/Kitten'");
        Assert.Equal("AnimalHome", Object(result, "Kitten").Properties[2].Type.Name);
        Assert.Equal(["AnimalHome", "Cat", "Kitten"], result.Model!.Objects.Select(o => o.Name));
    }

    [Theory]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Animal' }], description: 'Mine.'")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Animal' }, { description: x }], type: object, required: [name]")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Animal' }, { $ref: '#/components/schemas/Animal' }]")]
    [InlineData("allOf: [{ allOf: [{ $ref: '#/components/schemas/Animal' }] }, { properties: {} }]")]
    [InlineData("$ref: '#/components/schemas/Animal', description: 'Mine.', x-some: 1")]
    public void One_part_with_a_shape_and_remarks_is_that_part(string schema)
    {
        ParseResult result = Parse(schema);
        Assert.Equal(new TypeRef(TypeKind.Object, "Animal"), result.Model!.Operations[0].Answers.Result);
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("$ref: '#/components/schemas/Animal', nullable: true")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Animal' }], nullable: true")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Animal' }, { nullable: true }]")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Animal' }, { type: [object, 'null'] }]")]
    public void A_remark_can_add_null(string schema)
    {
        ParseResult result = Parse(schema);
        Assert.Equal(new TypeRef(TypeKind.Object, "Animal", Nullable: true), result.Model!.Operations[0].Answers.Result);
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("allOf: [{ type: string }, { maxLength: 5 }]", nameof(TypeKind.String))]
    [InlineData("allOf: [{ type: string }, { format: uuid }]", nameof(TypeKind.Guid))]
    [InlineData("allOf: [{ type: number }, { type: integer }]", nameof(TypeKind.Int64))]
    [InlineData("allOf: [{ type: integer }, { type: number }]", nameof(TypeKind.Int64))]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Color' }, { default: red }]", nameof(TypeKind.Words))]
    public void Parts_without_members_are_one_value(string schema, string kind)
    {
        ParseResult result = Parse(schema);
        Assert.Equal(kind, result.Model!.Operations[0].Answers.Result!.Kind.ToString());
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Listed_words_narrow_each_other_down()
    {
        ParseResult result = Parse("type: object, properties: { c: { allOf: [{ $ref: '#/components/schemas/Color' }, { enum: [red, blue] }] }, d: { allOf: [{ $ref: '#/components/schemas/Color' }, { const: red }] } }");
        Assert.Empty(result.Problems);
        Assert.Equal(["red", "blue"], Assert.Single(result.Model!.Enums).Words.Select(w => w.Wire));
        Assert.Equal("red", result.Model.Objects[0].Properties[1].Constant);
    }

    [Fact]
    public void Members_beside_a_reference_count_from_OpenAPI_3_1_on()
    {
        const string schema = "$ref: '#/components/schemas/Animal', properties: { x: { type: string } }";
        ParseResult counted = Parse(schema);
        Assert.Empty(counted.Problems);
        Assert.Equal(5, Object(counted, "OpResult").Properties.Count);

        ParseResult alone = Parse(schema, "3.0.3");
        Assert.Equal("KBT2003", Assert.Single(alone.Problems).Id);
        Assert.Equal("Animal", alone.Model!.Operations[0].Answers.Result!.Name);
    }

    [Theory]
    [InlineData("Animal", "type: object", "type: string")]
    [InlineData("Color", "type: string", "type: integer")]
    [InlineData("Color", "enum: [red, green, blue]", "enum: [red]")]
    [InlineData("Animal", "minProperties: 1, unevaluatedProperties: false, xml: { name: a }", "properties: {}, items: {}")]
    public void What_changes_nothing_about_the_target_of_a_reference_is_no_warning_in_OpenAPI_3_0(string name, string repeats, string differs)
    {
        ParseResult result = Parse($"$ref: '#/components/schemas/{name}', {repeats}", "3.0.3");
        Assert.Empty(result.Problems);
        Assert.Equal(name, result.Model!.Operations[0].Answers.Result!.Name);

        Assert.Equal("KBT2003", Assert.Single(Parse($"$ref: '#/components/schemas/{name}', {differs}", "3.0.3").Problems).Id);
    }

    [Fact]
    public void A_contradiction_is_a_warning_at_the_later_part_which_wins()
    {
        ParseResult result = Parse("allOf: [{ type: object, properties: { a: { type: integer } } }, { type: object, properties: { a: { type: string } } }]");
        Assert.Equal("KBT2020", Assert.Single(result.Problems).Id);
        Assert.Equal(TypeKind.String, result.Model!.Objects[0].Properties[0].Type.Kind);
    }

    [Fact]
    public void An_object_about_which_nothing_is_said_can_be_refined_to_anything()
    {
        ParseResult result = Parse("allOf: [{ type: object, properties: { a: { type: object } } }, { type: object, properties: { a: { type: integer } } }]");
        Assert.Empty(result.Problems);
        Assert.Equal(TypeKind.Int64, result.Model!.Objects[0].Properties[0].Type.Kind);
    }

    [Fact]
    public void A_recursive_reference_means_the_schema_around_it_that_says_so()
    {
        ParseResult result = Parse("$ref: '#/components/schemas/Filter'", more: """
            Filter: { type: object, $recursiveAnchor: true, properties: { filters: { type: array, items: { oneOf: [{ $recursiveRef: '#' }, { type: string }] } } } }

            """);
        Assert.Empty(result.Problems);
        Assert.Contains(Assert.Single(result.Model!.Unions).Cases, c => c.Type.Name == "Filter");
    }

    [Fact]
    public void A_schema_that_contains_itself_is_reported_and_keeps_the_rest()
    {
        ParseResult result = Parse("$ref: '#/components/schemas/Self'");
        Assert.Single(result.Problems);
        Assert.Equal("a", Object(result, "Self").Properties[0].WireName);
    }

    [Theory]
    [InlineData("$ref: '#/components/schemas/R{0}'")]
    [InlineData("allOf: [{{ $ref: '#/components/schemas/R{0}' }}, {{ type: object, properties: {{ a{0}: {{ type: string }} }} }}]")]
    public void A_chain_that_is_too_long_is_called_that(string link)
    {
        string chain = string.Concat(Enumerable.Range(0, 80).Select(i => "R" + i + ": { " + string.Format(System.Globalization.CultureInfo.InvariantCulture, link, i + 1) + " }\n"));
        ParseResult result = Parse("$ref: '#/components/schemas/R0'", more: chain + "R80: { type: object, properties: { z: { type: string } } }\n");
        Assert.Contains("through 64 others", Assert.Single(result.Problems).ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_is_not_inherited_by_what_it_offers()
    {
        ParseResult result = Parse("$ref: '#/components/schemas/Dog'", more: """
            Pet: { type: object, discriminator: { propertyName: k }, properties: { k: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Dog' }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: string } } }] }

            """);
        Assert.Empty(result.Problems);
        Assert.Equal(["k", "bark"], Object(result, "Dog").Properties.Select(p => p.WireName));
    }

    [Fact]
    public void A_chain_of_a_thousand_parts_exhausts_no_stack()
    {
        string chain = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"S{i}: {{ allOf: [{{ $ref: '#/components/schemas/S{i + 1}' }}, {{ type: object, properties: {{ p{i}: {{ type: string }} }} }}] }}\n"));
        ParseResult result = Parse("$ref: '#/components/schemas/S0'", more: chain + "S1000: { type: object }\n");
        Assert.NotEmpty(result.Problems);
        Assert.NotNull(result.Model);
    }

    private static ObjectModel Object(ParseResult result, string name) => result.Model!.Objects.Single(o => o.Name == name);

    private static ParseResult Parse(string schema, string version = "3.1.0", string more = "")
    {
        string document = $$"""
            openapi: {{version}}
            info: { title: T, version: '1' }
            paths: { /a: { get: { operationId: op, responses: { '200': { description: x, content: { application/json: { schema: { {{schema}} } } } } } } } }
            components:
              schemas:

            """ + string.Concat((Schemas + more).Split('\n').Where(l => l.Length > 0).Select(l => "    " + l + "\n"));
        return DocumentParser.Parse(new SpecFile("api.yaml", document, "Acme", "Api"), TestContext.Current.CancellationToken);
    }
}
