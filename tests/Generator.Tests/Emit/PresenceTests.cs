using System.Text.Json;
using Acme.Wide;
using CsCheck;

namespace KoreBT.Generator.Tests.Emit;

/// <summary>A record with 140 members that can be null, absent, or there: three words of presence bits.</summary>
public sealed class PresenceTests
{
    private const string Least = "\"id\":\"1\",\"owner\":null";
    private static readonly string[] Values = ["\"text\"", "7", "true", "{\"name\":\"leaf\"}", "[\"a\",\"b\"]"];

    private static readonly Gen<string> Text = Gen.Int[0, 2].Array[140].Select(ways =>
        "{" + Least + string.Concat(ways.Select((way, i) => way switch { 0 => "", 1 => $",\"m{i}\":null", _ => $",\"m{i}\":{Values[i % 5]}" })) + "}");

    [Fact]
    public void What_was_null_comes_back_as_null_and_what_was_absent_stays_so_however_many_there_are() => Text.Sample(static text =>
    {
        Wide wide = Read(text);
        Assert.Equal(text, JsonSerializer.Serialize(wide));
        Assert.Equal(text, JsonSerializer.Serialize(wide with { Id = "1" }));
    }, iter: 2_000);

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(139)]
    public void Each_bit_is_one_member_alone(int member)
    {
        string text = "{" + Least + $",\"m{member}\":null}}";
        Assert.Equal(text, JsonSerializer.Serialize(Read(text)));
    }

    [Fact]
    public void Assigning_null_sends_null_in_the_last_word_too()
    {
        Wide wide = new() { Id = "1", Owner = null, M0 = null, M64 = ["a"], M139 = null };
        Assert.Equal("{" + Least + ",\"m0\":null,\"m64\":[\"a\"],\"m139\":null}", JsonSerializer.Serialize(wide));
        Assert.NotEqual(wide, wide with { M138 = null });
    }

    [Fact]
    public void Of_two_members_of_one_name_a_null_takes_nothing_back() =>
        Assert.Equal("{" + Least + ",\"m0\":\"a\"}", JsonSerializer.Serialize(Read("{" + Least + ",\"m0\":\"a\",\"m0\":null}")));

    private static Wide Read(string text) => JsonSerializer.Deserialize<Wide>(text)!;
}
