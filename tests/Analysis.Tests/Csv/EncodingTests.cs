using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>Whatever encoding a file has, its characters are read as they are or the file is refused; none is replaced in silence.</summary>
public sealed class EncodingTests
{
    private static readonly string[] Texts =
    [
        "where is my train",
        "caf\u00e9 d\u00e9j\u00e0 vu \u00fcber",
        "\u96fb\u8eca\u306f\u3069\u3053 \u8868 \u30bd \u30dd",
        "\ud83d\ude86 e\u0301 \u200f\u05e9\u05dc\u05d5\u05dd",
        "it came as \ufffd",
    ];

    private static readonly (string Name, Encoding Encoding, bool Mark, string? Refusal)[] Encodings =
    [
        ("UTF-8", new UTF8Encoding(false), false, null),
        ("UTF-8 with mark", new UTF8Encoding(true), true, null),
        ("UTF-16 LE with mark", new UnicodeEncoding(false, true), true, null),
        ("UTF-16 BE with mark", new UnicodeEncoding(true, true), true, null),
        ("UTF-16 LE", new UnicodeEncoding(false, false), false, "not UTF-8"),
        ("UTF-16 BE", new UnicodeEncoding(true, false), false, "not UTF-8"),
        ("UTF-32 LE", new UTF32Encoding(false, true), true, "UTF-32"),
        ("UTF-32 BE", new UTF32Encoding(true, true), true, "UTF-32"),
        ("Latin-1", Encoding.Latin1, false, "not UTF-8"),
        ("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!, false, "not UTF-8"),
        ("Shift-JIS", CodePagesEncodingProvider.Instance.GetEncoding(932)!, false, "not UTF-8"),
        ("GB 18030", CodePagesEncodingProvider.Instance.GetEncoding(54936)!, false, "not UTF-8"),
    ];

    public static TheoryData<string, string> Files => new(from encoding in Encodings from text in Texts select (encoding.Name, text));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Text_is_read_as_it_is_or_refused_with_what_to_do(string name, string text)
    {
        (_, Encoding encoding, bool mark, string? refusal) = Encodings.Single(candidate => candidate.Name == name);
        byte[] utterance = encoding.GetBytes(text);
        byte[] file = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"Bot Name,b\n\n{Samples.Header}\n"), .. utterance, .. encoding.GetBytes(",A,A,TP\n")];
        bool isAscii = encoding is not UnicodeEncoding and not UTF32Encoding && Ascii.IsValid(utterance);

        string read = Assert.Single(await ReadingWays.ReadAsync(file));

        if (refusal is null || isAscii)
        {
            Assert.Equal($"4: {encoding.GetString(utterance)}/A/A", read);
        }
        else
        {
            Assert.StartsWith("refused", read, StringComparison.Ordinal);
            Assert.Contains(refusal, read, StringComparison.Ordinal);
            Assert.Contains("save", read, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xBA, 0x86 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xFF })]
    public async Task Bytes_that_are_no_characters_are_refused_wherever_they_stand(byte[] bytes)
    {
        string[] parts = ["Notes,", $"\n{Samples.Header},", "\n", ",A,A,TP\nhi,", ",A,TP\nhi,A,A,TP,", "\nhi,A,A,TP\n"];
        int[] lines = [1, 2, 3, 4, 5, 7];
        for (int place = 0; place < parts.Length; place++)
        {
            byte[] file = [.. parts.SelectMany((part, index) => (byte[])[.. Encoding.UTF8.GetBytes(part), .. index == place ? bytes : "x"u8])];

            Assert.StartsWith(FormattableString.Invariant($"refused {lines[place]}: "), Assert.Single(await ReadingWays.ReadAsync(file)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\u4e41\nUtterance,ExpectedIntent,MatchedIntent\n\u4e42,A,A\n")]
    [InlineData("\u4e41\tUtterance\tExpectedIntent\tMatchedIntent\n\u4e42\tA\tB\tB\n")]
    public async Task UTF_16_that_begins_like_UTF_8_is_not_taken_for_it(string text) =>
        Assert.Contains("not UTF-8", Assert.Single(await ReadingWays.ReadAsync(Encoding.Unicode.GetBytes(text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("+/v8-")]
    [InlineData("+/v9")]
    public async Task UTF_7_with_its_mark_is_refused(string mark) =>
        Assert.Contains("UTF-7", Assert.Single(await ReadingWays.ReadAsync(Encoding.ASCII.GetBytes($"{mark}{Samples.Header}\ncaf+AOk-,A,A,TP\n"))), StringComparison.Ordinal);

    [Fact]
    public async Task UTF_7_without_a_mark_is_plain_text_and_stays_as_it_stands() =>
        Assert.Equal(["2: caf+AOk-/A/A"], await ReadingWays.ReadAsync($"{Samples.Header}\ncaf+AOk-,A,A,TP\n"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UTF_16_that_ends_within_a_character_is_refused(bool bigEndian)
    {
        UnicodeEncoding encoding = new(bigEndian, byteOrderMark: true);
        byte[] whole = [.. encoding.GetPreamble(), .. encoding.GetBytes($"{Samples.Header}\nhi,A,A,TP")];

        Assert.StartsWith("refused", Assert.Single(await ReadingWays.ReadAsync([.. whole, (byte)'\n'])), StringComparison.Ordinal);
        Assert.Equal(["2: hi/A/A"], await ReadingWays.ReadAsync(whole));
    }

    [Theory]
    [InlineData("\uFEFF", "Bot Name")]
    [InlineData("", "Bot Name")]
    public async Task A_mark_is_no_part_of_the_first_cell(string mark, string label)
    {
        TestRun run = await Samples.LoadAsync($"{mark}Bot Name,b\n{Samples.Header}\nhi,A,A,TP\n");

        Assert.Equal(label, run.Info.Rows[0].Label);
    }

    [Fact]
    public async Task A_mark_before_a_quoted_header_is_no_part_of_it() =>
        Assert.Equal(["2: hi/A/A"], await ReadingWays.ReadAsync("\uFEFF\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\"\n\"hi\",\"A\",\"A\"\n"));

    [Fact]
    public async Task A_packed_file_without_content_is_empty()
    {
        ResultsFormatException refusal = await RefusedAsync([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Contains("is empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_packed_twice_is_refused()
    {
        ResultsFormatException refusal = await RefusedAsync(ReadingWays.Packed(ReadingWays.Packed(Encoding.UTF8.GetBytes($"{Samples.Header}\nhi,A,A,TP\n"))));

        Assert.Contains("not UTF-8", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Decoded text can hold what no encoding can: half a pair. The place goes over the borders of what is encoded at once.</summary>
    [Theory]
    [InlineData(new[] { 0xD83D, 'x' })]
    [InlineData(new[] { 0xDE86, 'x' })]
    [InlineData(new[] { 0xDE86, 0xD83D, 'x' })]
    [InlineData(new[] { 0xD83D })]
    public async Task Half_a_surrogate_pair_in_decoded_text_is_refused(int[] characters)
    {
        for (int length = 4_000; length < 4_200; length++)
        {
            string text = $"{Samples.Header}\n{new string('u', length)}{string.Concat(characters.Select(static character => (char)character))}";

            ResultsFormatException refusal = await Assert.ThrowsAsync<ResultsFormatException>(() => TestRun.LoadAsync(new StringReader(text), "text", cancellationToken: TestContext.Current.CancellationToken));

            Assert.Contains("half a character", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_surrogate_pair_over_the_border_of_what_is_encoded_at_once_is_one_character()
    {
        for (int length = 4_000; length < 4_200; length++)
        {
            string utterance = new string('u', length) + "\ud83d\ude86";

            TestRun run = await TestRun.LoadAsync(new StringReader($"{Samples.Header}\n{utterance},A,A,TP"), "text", cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(utterance, run.Results[0].Utterance);
        }
    }

    private static Task<ResultsFormatException> RefusedAsync(byte[] file) =>
        Assert.ThrowsAsync<ResultsFormatException>(() => TestRun.LoadAsync(new MemoryStream(file), "results.csv", cancellationToken: TestContext.Current.CancellationToken));
}
