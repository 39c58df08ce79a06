using System.Buffers;
using System.Text;
using System.Text.Json;
using Acme.Shop;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

public sealed class ObjectJsonEmitterTests
{
    /// <summary>An item is wide: the length of a name decides first. Its stroke and its shelves are not.</summary>
    private const string Json =
        """{"id":"1","created":"2026-01-02T03:04:05+00:00","owner":"o","price":"1","note":"n","count":3,"color":"dark-blue","coloR":"x","stroke":{"width":7,"reader":"r"},"n":1,"shelves":{"count":1,"top":"red"}}""";

    [Theory]
    [InlineData("\"note\"", "\"\\u006eote\"")]
    [InlineData("\"note\"", "\"\\u006e\\u006f\\u0074\\u0065\"")]
    [InlineData("\"width\"", "\"wi\\u0064th\"")]
    [InlineData("\"dark-blue\"", "\"dark\\u002dblue\"")]
    [InlineData("\"top\"", "\"t\\u006fp\"")]
    public void Escaped_names_and_words_are_the_same_names_and_words(string plain, string escaped)
    {
        Assert.Contains(plain, Json, StringComparison.Ordinal);
        Item item = JsonSerializer.Deserialize<Item>(Json.Replace(plain, escaped, StringComparison.Ordinal))!;
        Assert.Equal(JsonSerializer.Deserialize<Item>(Json), item);
        Assert.Equal(("n", 7L), (item.Note, item.Stroke!.Width));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Names_and_values_that_are_cut_by_buffers_are_read_whole(int size)
    {
        Utf8JsonReader reader = new(Segment.Of(Encoding.UTF8.GetBytes(Json), size));
        Assert.Equal(JsonSerializer.Deserialize<Item>(Json), JsonSerializer.Deserialize<Item>(ref reader));
    }

    [Fact]
    public void A_name_of_a_listed_length_that_is_not_listed_is_kept()
    {
        Item item = JsonSerializer.Deserialize<Item>(Json)!;
        Assert.Equal(["coloR", "n"], item.AdditionalProperties.AsDictionary().Keys);
    }

    [Fact]
    public void Names_are_counted_in_bytes_and_compared_letter_by_letter()
    {
        string[] names = ["é", "è", "日本", "ab", "a b", "z\"z", "back\\slash", "tab\tbed", "seven77", "eight888", "Nine", "nine", "\u00e9\u0301"];
        string properties = string.Concat(names.Select(n => "        " + JsonSerializer.Serialize(n) + ": { type: string }\n"));
        Generated generated = Generated.From(
            "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get:\n      operationId: a\n      responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } } }\n"
            + "components:\n  schemas:\n    Wide:\n      type: object\n      properties:\n" + properties);
        Assert.Empty(generated.CompilerProblems);
        string text = generated.Files["Acme.Api.Wide.g.cs"];
        Assert.All(names, n => Assert.Contains("case " + Encoding.UTF8.GetByteCount(n) + ":", text, StringComparison.Ordinal));
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
        {
            Segment first = new() { Memory = bytes.AsMemory(0, size) };
            Segment last = first;
            for (int at = size; at < bytes.Length; at += size)
            {
                Segment next = new() { Memory = bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), RunningIndex = at };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
