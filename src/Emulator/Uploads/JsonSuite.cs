using System.Text.Json;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Uploads;

/// <summary>Test cases in JSON: <c>{"testCases":[{"input","intent","parentIntent"?,"entities"?,"entityOrder"?}]}</c>.</summary>
internal static class JsonSuite
{
    /// <exception cref="InvalidUploadException">The text is no JSON, or a member is missing or of another kind.</exception>
    public static IReadOnlyList<TestCase> Parse(byte[] content) =>
        [.. (JsonText.List(Root(content), "testCases") ?? throw new InvalidUploadException("the file has no list \"testCases\"")).Select((test, i) => ToCase(test, $"test case {i + 1}"))];

    public static JsonElement Root(byte[] content)
    {
        try
        {
            JsonElement root = JsonElement.Parse(content);
            return root.ValueKind == JsonValueKind.Object ? root : throw new InvalidUploadException("the file is JSON, but no object");
        }
        catch (JsonException)
        {
            throw new InvalidUploadException("the file is no JSON");
        }
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public static JsonObject Write(IEnumerable<TestCase> cases) => new() { ["testCases"] = new JsonArray([.. cases.Select(ToJson)]) };

    private static TestCase ToCase(JsonElement test, string place) => new(
        JsonText.Of(test, "input") ?? throw new InvalidUploadException($"{place} has no text \"input\""),
        TestCase.IntentOf(JsonText.Of(test, "intent") ?? throw new InvalidUploadException($"{place} has no text \"intent\"")),
        [.. Optional(test, "entities", place).Select(entity => KeyValuePair.Create(
            JsonText.Of(entity, "entityName") ?? throw new InvalidUploadException($"an entity of {place} has no text \"entityName\""),
            JsonText.Of(entity, "entityValue") ?? throw new InvalidUploadException($"an entity of {place} has no text \"entityValue\"")))])
    {
        ParentIntent = JsonText.Of(test, "parentIntent") ?? "",
        EntityOrder = [.. Optional(test, "entityOrder", place).Select(name => JsonText.Value(name) ?? throw new InvalidUploadException($"\"entityOrder\" of {place} holds something else than text"))],
    };

    private static IEnumerable<JsonElement> Optional(JsonElement test, string name, string place) =>
        test.TryGetProperty(name, out _) ? JsonText.List(test, name) ?? throw new InvalidUploadException($"\"{name}\" of {place} is no list") : [];

    private static JsonObject ToJson(TestCase test)
    {
        JsonObject json = new() { ["input"] = test.Utterance, ["intent"] = test.ExpectedIntent ?? NoIntent.Name };
        if (test.ParentIntent.Length > 0)
        {
            json["parentIntent"] = test.ParentIntent;
        }

        if (test.Entities.Count > 0)
        {
            json["entities"] = new JsonArray([.. test.Entities.Select(entity => new JsonObject { ["entityValue"] = entity.Value, ["entityName"] = entity.Key })]);
        }

        if (test.EntityOrder.Count > 0)
        {
            json["entityOrder"] = new JsonArray([.. test.EntityOrder.Select(name => JsonValue.Create(name))]);
        }

        return json;
    }
}
