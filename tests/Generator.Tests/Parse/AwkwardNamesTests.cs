using System.Text.Json;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace KoreBT.Generator.Tests.Parse;

/// <summary>Whatever names a document has, and whichever of them meet in one scope: the generated code compiles without a warning.</summary>
public sealed class AwkwardNamesTests
{
    // What the emitted code calls its own things, the members of every record, and words that are no C# names.
    private static readonly string[] Special =
    [
        "item", "content", "body", "options", "request", "cancellationToken", "option", "limit", "option_limit", "optionLimit", "reader", "reader1", "writer", "writer1", "use", "use1", "value", "value1", "some", "some1",
        "more", "rest", "set", "has", "hasX", "x", "answer", "status", "key", "self", "pipeline", "operation", "Values", "Value", "IsKnown", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone",
        "Finalize", "ReferenceEquals", "PrintMembers", "EqualityContract", "Clone", "Deconstruct", "AdditionalProperties", "ReadJson", "WriteJson", "Timeout", "Configure", "System", "String", "Task", "Type",
        "Exception", "Uri", "DateTime", "Func", "Dictionary", "List", "Pipeline", "Json", "JsonRead", "JsonMembers", "IJsonModel", "RequestOptions", "ApiException", "ApiResponse", "Runtime", "Acme", "Api", "AcmeApi",
        "AcmeApiOptions", "Http", "1", "1x", "5F_set", "+1", "-1", "", " ", "*", "$", "_", "__", "名", "été", "ß", "İ", "ı", "٣", "a.b", "a b", "a/b", "😀",
    ];

    // What is renamed is reported, and a header or a parameter that HTTP cannot carry.
    private static readonly string[] NamesOnly = ["KBT2003", "KBT2005"];

    private static readonly string[] Places = ["query", "header"];

    private static readonly string[] Words = [.. Special, .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_names_can_meet_in_one_scope(int seed)
    {
        Random random = new(seed);
        Document[] documents = [.. Enumerable.Range(0, 3).Select(i => new Document($"{i}.json", Text(random), $"Acme.Api{i}"))];
        Generated run = Generated.From(documents);
        Assert.All(run.Problems, p => Assert.Equal("KBT2005", p.Id));
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void Every_keyword_in_every_casing_and_two_thousand_random_words_are_names_everywhere()
    {
        Random random = new(1);
        string[] keywords = [.. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).SelectMany(k => new[] { k, k.ToUpperInvariant(), NameOf(k), "_" + k, "@" + k })];
        string[] words = [.. keywords.Concat(Enumerable.Range(0, 2_000).Select(_ => Word(random))).Distinct(StringComparer.Ordinal)];
        Document[] documents = [.. words.Chunk(1_000).Select((w, i) => new Document($"{i}.json", Everywhere(w), $"Acme.Api{i}"))];
        Generated run = Generated.From(documents);
        Assert.All(run.Problems, p => Assert.Contains(p.Id, NamesOnly));
        Assert.Empty(run.CompilerProblems);
        Assert.Equal(run.Files, Generated.From(documents).Files);
    }

    /// <summary>Letters of all the world, and signs.</summary>
    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) switch
    {
        0 => (char)random.Next(' ', 0x7F),
        1 => (char)random.Next(0xA0, 0x600),
        2 => (char)random.Next(0xD800),
        _ => (char)random.Next('a', 'z' + 1),
    }));

    /// <summary>Each word as a member, a listed word and a parameter, and some as a schema or an operation.</summary>
    private static string Everywhere(string[] words) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["openapi"] = "3.1.0",
        ["info"] = new { title = "T", version = "1" },
        ["paths"] = words.Select((w, i) => (w, i)).Where(p => p.i % 4 == 0).ToDictionary(p => "/" + p.i, p => (object)new Dictionary<string, object>
        {
            ["get"] = new Dictionary<string, object>
            {
                ["operationId"] = p.w,
                ["parameters"] = words.Skip(p.i).Take(4).SelectMany(w => new[]
                {
                    new Dictionary<string, object> { ["name"] = w, ["in"] = "query", ["required"] = true, ["schema"] = new { type = "string" } },
                    new Dictionary<string, object> { ["name"] = w, ["in"] = "header", ["schema"] = new { type = "string" } },
                }),
                ["responses"] = p.i % 100 != 0 ? [] : new Dictionary<string, object> { ["200"] = new { description = "x", content = new Dictionary<string, object> { ["application/json"] = new { schema = Reference("Holder") } } } },
            },
        }),
        ["components"] = new Dictionary<string, object> { ["schemas"] = Schemas(words) },
    });

    private static Dictionary<string, object> Schemas(string[] words)
    {
        HashSet<string> types = [.. words.Where((_, i) => i % 8 == 0)];
        Dictionary<string, object> members = words.ToDictionary(w => w, w => types.Contains(w) ? Reference(JsonPointer.Segment(w)) : (object)new { type = "boolean" });
        members["every word"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = words };
        Dictionary<string, object> schemas = types.ToDictionary(w => w, w => (object)new { type = "object", properties = new Dictionary<string, object> { [w] = new { type = "string" } } });
        schemas["Holder"] = new { type = "object", properties = members };
        return schemas;
    }

    private static string Text(Random random) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["openapi"] = "3.1.0",
        ["info"] = new { title = "T", version = "1" },
        ["paths"] = Names(random, 40).ToDictionary(n => "/" + Uri.EscapeDataString(n), n => (object)new Dictionary<string, object> { ["post"] = Operation(random, n) }),
        ["components"] = new Dictionary<string, object>
        {
            ["schemas"] = Names(random, 80).Append("Model").Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => Schema(random, isRecord: n == "Model")),
        },
    });

    private static Dictionary<string, object> Operation(Random random, string name) => new()
    {
        ["operationId"] = name,
        ["parameters"] = Names(random, 8).Where(n => n.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && n.Length > 0)
            .SelectMany(n => Places.Select(place => new Dictionary<string, object> { ["name"] = n, ["in"] = place, ["required"] = random.Next(2) == 0, ["schema"] = Value(random) })).ToArray(),
        ["requestBody"] = new { required = random.Next(2) == 0, content = new Dictionary<string, object> { ["application/json"] = new { schema = Reference("Model") } } },
        ["responses"] = new Dictionary<string, object> { ["200"] = new { description = "x", content = new Dictionary<string, object> { ["application/json"] = new { schema = Reference("Model") } } } },
    };

    private static Dictionary<string, object> Schema(Random random, bool isRecord)
    {
        string[] names = Names(random, 12);
        return random.Next(3) == 0 && !isRecord
            ? new Dictionary<string, object> { ["type"] = "string", ["enum"] = names }
            : new Dictionary<string, object>
            {
                ["type"] = "object",
                ["required"] = names.Where(_ => random.Next(3) == 0).ToArray(),
                ["properties"] = names.ToDictionary(n => n, _ => Value(random)),
                ["additionalProperties"] = random.Next(4) switch { 0 => true, 1 => false, _ => Value(random) },
            };
    }

    private static object Value(Random random) => random.Next(6) switch
    {
        0 => new { type = "string" },
        1 => new { type = Nullable(random) },
        2 => new { type = Nullable(random), readOnly = true },
        3 => new { type = "array", items = new { type = Nullable(random) } },
        4 => new Dictionary<string, object> { ["type"] = "string", ["enum"] = Names(random, 4) },
        _ => new { type = "boolean", writeOnly = true, deprecated = true },
    };

    private static string[] Nullable(Random random) => [random.Next(2) == 0 ? "string" : "integer", "null"];

    private static Dictionary<string, object> Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    /// <summary>Words, and relatives of words that are already there, since those are the ones that collide.</summary>
    private static string[] Names(Random random, int count)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (names.Count < count)
        {
            string word = Words[random.Next(Words.Length)];
            names.UnionWith(new[] { word, "_" + word, "__" + word, word.ToUpperInvariant(), word + "_value", word + "-", NameOf(word) }.Where(_ => random.Next(3) == 0));
        }

        return [.. names];
    }

    private static string NameOf(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
