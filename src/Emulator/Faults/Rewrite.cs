using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>Faults that let the platform do its work and alter the body of its answer. A refusal stays as it is.</summary>
internal static class Rewrite
{
    public static FaultEffect Bytes(Func<byte[], byte[]> alter) => Well(answer => answer with { Body = alter(answer.Body) });

    public static FaultEffect Text(Func<string, string> alter) => Bytes(body => Encoding.UTF8.GetBytes(alter(Encoding.UTF8.GetString(body))));

    /// <param name="alter">Gets the object and how many calls were altered before.</param>
    public static FaultEffect Json(Action<JsonObject, int> alter) => async call =>
    {
        Answer answer = await call.AnswerAsync();
        if (answer.Status != StatusCodes.Status200OK)
        {
            return answer;
        }

        JsonObject body = JsonNode.Parse(answer.Body)!.AsObject();
        alter(body, call.Index);
        return Answer.Json(body);
    };

    public static FaultEffect Json(Action<JsonObject> alter) => Json((body, _) => alter(body));

    /// <summary>Alters every value of a kind, however deep.</summary>
    public static FaultEffect Values(JsonValueKind kind, Func<JsonValue, JsonNode> alter) => Json(body => AlterValues(body, kind, alter));

    /// <summary>Writes a member before all others, which may be there once more.</summary>
    public static FaultEffect WithMember(string text) => Text(body => "{" + text + "," + body[1..]);

    /// <summary>Compresses the body, whether the caller understands that or not.</summary>
    /// <param name="keep">How many of the compressed bytes are sent.</param>
    public static FaultEffect Gzip(Func<int, int> keep) => Well(answer =>
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(answer.Body);
        }

        return answer with { Body = compressed.ToArray()[..keep((int)compressed.Length)], Headers = [KeyValuePair.Create("Content-Encoding", "gzip")] };
    });

    /// <summary>Waits before it answers.</summary>
    public static FaultEffect Late(TimeSpan pause) => async call =>
    {
        Answer answer = await call.AnswerAsync();
        await Task.Delay(pause, call.Call.Platform.Options.TimeProvider, call.CancellationToken);
        return answer;
    };

    private static FaultEffect Well(Func<Answer, Answer> alter) => async call =>
    {
        Answer answer = await call.AnswerAsync();
        return answer.Status == StatusCodes.Status200OK ? alter(answer) : answer;
    };

    private static void AlterValues(JsonNode node, JsonValueKind kind, Func<JsonValue, JsonNode> alter)
    {
        foreach ((JsonNode child, Action<JsonNode> replace) in Children(node))
        {
            if (child is JsonValue value && value.GetValueKind() == kind)
            {
                replace(alter(value));
            }
            else
            {
                AlterValues(child, kind, alter);
            }
        }
    }

    /// <summary>What a node holds, and how each part is replaced: <see cref="JsonNode.ReplaceWith"/> needs reflection.</summary>
    private static (JsonNode Child, Action<JsonNode> Replace)[] Children(JsonNode node)
    {
        return node switch
        {
            JsonObject members => [.. from member in members where member.Value is not null select (member.Value, (Action<JsonNode>)(other => members[member.Key] = other))],
            JsonArray items => [.. from index in Enumerable.Range(0, items.Count) where items[index] is not null select (items[index]!, (Action<JsonNode>)(other => items[index] = other))],
            _ => [],
        };
    }
}
