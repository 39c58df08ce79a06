using System.Globalization;
using System.Text;

namespace KoreBT.Benchmarks.Peers;

/// <summary>
/// A thousand schemas of ten members: what the compiler makes of our readers and writers, and of a serializer context over the same
/// records. <c>scale [schemas]</c>.
/// </summary>
internal static class ScaleVerb
{
    public static int Run(string[] arguments)
    {
        int schemas = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1000;
        string work = Path.Combine(Path.GetTempPath(), "korebt-scale");
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }

        string document = Path.Combine(work, "scale.yaml");
        string peer = Path.Combine(work, "context");
        Directory.CreateDirectory(peer);
        File.WriteAllText(document, Document(schemas));
        File.WriteAllText(Path.Combine(peer, "Models.cs"), Models(schemas));
        (double ours, long oursBytes) = Measure(new ConsumerProject(Path.Combine(work, "ours"), ConsumerProject.WithGenerator("<OpenApiSpec Include=\"" + document + "\" Namespace=\"Scale\" ClientName=\"ScaleApi\" />")));
        (double theirs, long theirsBytes) = Measure(new ConsumerProject(peer, ""));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | {schemas} schemas | assembly MB | build s |
            |---|---|---|
            | ours | {oursBytes / 1e6:F2} | {ours:F1} |
            | serializer context | {theirsBytes / 1e6:F2} | {theirs:F1} |
            | ratio | {(double)oursBytes / theirsBytes:F2} | {ours / theirs:F2} |
            """));
        return oursBytes * 2 < theirsBytes && ours * 2 < theirs ? 0 : 1;
    }

    /// <summary>The better of two builds: the first one may pay for cold files.</summary>
    private static (double Seconds, long Bytes) Measure(ConsumerProject project)
    {
        Shell[] builds = [project.Restored().Build(), project.Build()];
        return Array.Find(builds, build => !build.Succeeded) is { } failed
            ? throw new InvalidOperationException(failed.Output)
            : (builds.Min(build => build.Seconds), new FileInfo(project.Assembly).Length);
    }

    private static string Document(int schemas)
    {
        StringBuilder text = new("openapi: 3.1.0\ninfo: { title: Scale, version: '1' }\npaths:\n");
        for (int i = 0; i < schemas; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  /m{i}: {{ get: {{ operationId: get{i}, tags: [all], responses: {{ '200': {{ description: One., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Model{i}' }} }} }} }} }} }} }}\n");
        }

        text.Append("components:\n  schemas:\n    Kind: { type: string, enum: [one, two] }\n");
        for (int i = 0; i < schemas; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    Model{{i}}:
                      type: object
                      required: [id, name, count, active]
                      properties:
                        id: { type: string }
                        name: { type: string }
                        count: { type: integer, format: int32 }
                        ratio: { type: number }
                        active: { type: boolean }
                        created: { type: string, format: date-time }
                        kind: { $ref: '#/components/schemas/Kind' }
                        next: { $ref: '#/components/schemas/Model{{(i + 1) % schemas}}' }
                        tags: { type: array, items: { type: string } }
                        others: { type: array, items: { $ref: '#/components/schemas/Model{{(i + 7) % schemas}}' } }

                """);
        }

        return text.ToString();
    }

    private static string Models(int schemas)
    {
        StringBuilder text = new("#nullable enable\n#pragma warning disable CS1591\nusing System;\nusing System.Collections.Generic;\nusing System.Text.Json.Serialization;\n\nnamespace Scale;\n\n");
        for (int i = 0; i < schemas; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                public sealed record Model{{i}}
                {
                    [JsonPropertyName("id")] public required string Id { get; init; }
                    [JsonPropertyName("name")] public required string Name { get; init; }
                    [JsonPropertyName("count")] public required int Count { get; init; }
                    [JsonPropertyName("ratio")] public double? Ratio { get; init; }
                    [JsonPropertyName("active")] public required bool Active { get; init; }
                    [JsonPropertyName("created")] public DateTimeOffset? Created { get; init; }
                    [JsonPropertyName("kind")] public Kind? Kind { get; init; }
                    [JsonPropertyName("next")] public Model{{(i + 1) % schemas}}? Next { get; init; }
                    [JsonPropertyName("tags")] public IReadOnlyList<string>? Tags { get; init; }
                    [JsonPropertyName("others")] public IReadOnlyList<Model{{(i + 7) % schemas}}>? Others { get; init; }
                }


                """);
        }

        text.Append("public enum Kind { One, Two }\n\n");
        for (int i = 0; i < schemas; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Model{i}))]\n");
        }

        return text.Append("internal sealed partial class ScaleContext : JsonSerializerContext;\n").ToString();
    }
}
