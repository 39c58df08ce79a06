namespace KoreBT.Generator.Tests.Parse;

public sealed class DocumentParserTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: '2', description: About pets. And more. }
        servers: [{ url: / }]
        security: [{ key: [] }]
        paths:
          /pets/{id}.json:
            get:
              operationId: getPet
              tags: [Pets]
              security: []
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
                - { name: max-age, in: header, schema: { type: integer, format: int32 } }
              responses:
                '200': { description: The pet., content: { application/json: { schema: { $ref: '#/components/schemas/pet' } } } }
                default: { description: Refused. }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            unused: { type: object, properties: { a: { type: string } } }
            pet:
              type: object
              required: [name]
              properties:
                name: { type: string, description: What it listens to. }
                owner: { type: string, nullable: true }
                kind: { type: string, enum: [cat, DOG] }
                born: { type: string, format: date }
                photos: { type: array, items: { type: object, properties: { url: { type: string, format: uri } } } }
        """;

    [Fact]
    public void A_document_becomes_a_model_of_plain_values()
    {
        ParseResult result = Parse(Document);
        TypeRef text = new(TypeKind.String);
        TypeRef pet = new(TypeKind.Object, "Pet");
        PropertyModel member = new("name", "Name", text, new DocText("What it listens to.", ""), true, false, false, false, null);
        PropertyModel option = member with { Doc = DocText.None, Required = false };
        ApiModel expected = new(
            "api.yaml",
            "Acme",
            "Api",
            "Pets",
            "2",
            new DocText("About pets.", "And more."),
            null,
            [
                new ObjectModel(
                    "Pet",
                    DocText.None,
                    [
                        member,
                        option with { WireName = "owner", Name = "Owner", Type = text.OrNull() },
                        option with { WireName = "kind", Name = "Kind", Type = new TypeRef(TypeKind.Words, "PetKind") },
                        option with { WireName = "born", Name = "Born", Type = new TypeRef(TypeKind.Date) },
                        option with { WireName = "photos", Name = "Photos", Type = new TypeRef(TypeKind.List, Element: new TypeRef(TypeKind.Object, "PetPhoto")) },
                    ],
                    null,
                    false,
                    false),
                new ObjectModel("PetPhoto", DocText.None, [option with { WireName = "url", Name = "Url", Type = new TypeRef(TypeKind.Uri) }], null, false, false),
            ],
            [new EnumModel("PetKind", DocText.None, TypeKind.Words, [new EnumWord("cat", "Cat"), new EnumWord("DOG", "Dog")], false)],
            [],
            [
                new OperationModel(
                    "getPet",
                    "GetPet",
                    "GetPetOptions",
                    "get",
                    "Pets",
                    DocText.None,
                    [new PathPart("/pets/", false), new PathPart("id", true), new PathPart(".json", false)],
                    [
                        new ParameterModel("id", "id", ParameterPlace.Path, new TypeRef(TypeKind.Int64), DocText.None, true, ParameterStyle.Simple, false, false, false, false, false),
                        new ParameterModel("max-age", "MaxAge", ParameterPlace.Header, new TypeRef(TypeKind.Int32), DocText.None, false, ParameterStyle.Simple, false, false, false, false, false),
                    ],
                    null,
                    AnswersModel.None with
                    {
                        Result = pet,
                        Successes = [new ResponseModel(new StatusRange(200, 200), pet, new DocText("The pet.", ""))],
                        Errors = [new ResponseModel(new StatusRange(400, 599), null, new DocText("Refused.", ""))],
                        Accept = "application/json",
                    },
                    EquatableArray.Create<EquatableArray<string>>([]),
                    false),
            ],
            [new CredentialModel("key", "Key", CredentialKind.Header, "X-Key", "", DocText.None, [])])
        {
            Inline = [new InlineType("PetKind", "Pet"), new InlineType("PetPhoto", "Pet")],
        };
        Assert.Empty(result.Problems);
        Assert.Equal(expected, result.Model);
    }

    [Fact]
    public void Equal_documents_give_equal_results_with_equal_hashes()
    {
        Assert.Equal(Parse(Document), Parse(Document));
        Assert.Equal(Parse(Document).GetHashCode(), Parse(Document).GetHashCode());
        Assert.NotEqual(Parse(Document), Parse(Document.Replace("DOG", "COW", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("type: string, nullable: true", "3.0.3")]
    [InlineData("type: [string, 'null']", "3.1.0")]
    [InlineData("oneOf: [{ type: string }, { type: 'null' }]", "3.1.1")]
    [InlineData("anyOf: [{ type: 'null' }, { type: string }]", "3.2.0")]
    [InlineData("allOf: [{ type: string }], nullable: true", "3.0.0")]
    public void There_are_five_ways_to_write_or_null(string schema, string version)
    {
        ParseResult result = Parse($$"""
            openapi: {{version}}
            info: { title: T, version: '1' }
            paths: { /a: { get: { operationId: a, responses: { '200': { description: x, content: { application/json: { schema: { {{schema}} } } } } } } } }
            """);
        Assert.Empty(result.Problems);
        Assert.Equal(new TypeRef(TypeKind.String, Nullable: true), result.Model!.Operations[0].Answers.Result);
    }

    [Fact]
    public void YAML_and_JSON_of_one_document_give_one_model()
    {
        const string yaml = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get:\n      operationId: a\n      responses: { '200': { description: x, content: { application/json: { schema: { type: [integer, 'null'] } } } } }\n";
        const string json = """{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"operationId":"a","responses":{"200":{"description":"x","content":{"application/json":{"schema":{"type":["integer","null"]}}}}}}}}}""";
        Assert.Equal(Parse(yaml).Model, DocumentParser.Parse(new SpecFile("api.json", json, "Acme", "Api"), TestContext.Current.CancellationToken).Model! with { Path = "api.yaml" });
    }

    private static ParseResult Parse(string document) => DocumentParser.Parse(new SpecFile("api.yaml", document, "Acme", "Api"), TestContext.Current.CancellationToken);
}
