using CsCheck;

namespace KoreBT.Client.Tests.Suites;

public sealed class TestSuiteFileTests : IDisposable
{
    /// <summary>Names without the delimiters that files part them by.</summary>
    private static readonly Gen<string> Name = Gen.Char["ab Ç'\"{},;:?~\u2028"].Array[1, 6].Select(static letters => "n" + new string(letters).TrimEnd());

    /// <summary>Anything that is Unicode.</summary>
    private static readonly Gen<string> Text = Gen.OneOf("a", " ", ",", "\"", "\r\n", "\n", "\r", "|", "||", "\\", "ü", "\u2028", "\u0085", "🍇", "=1+1", "\t", "\0", "<&>").Array[0, 6].Select(string.Concat);

    private static readonly Gen<IReadOnlyList<string>> Names = Name.Array[0, 3].Select(static names => (IReadOnlyList<string>)names);

    private static readonly Gen<SuiteEntity> Entity = Gen.Select(Name, Text, static (name, value) => new SuiteEntity(name, value));

    private static readonly Gen<SuiteCase> Case = Gen.Select(Text, Names, Gen.Bool, Names, Entity.Array[0, 3], Names, static (utterance, names, areTraits, parents, entities, order) => new SuiteCase
    {
        Utterance = utterance + "?",
        ExpectedIntents = areTraits ? [] : names,
        Traits = areTraits ? names : [],
        ParentIntents = parents,
        Entities = entities,
        EntityOrder = order,
    });

    private static readonly Gen<TestSuiteFile> Suite = Gen.OneOf(
        Case.Array[1, 5].Select(static cases => new TestSuiteFile(cases)),
        Case.Array[1, 5].Select(static cases => new TestSuiteFile(cases.Select(static item => new SuiteCase
        {
            Utterance = item.Utterance,
            ExpectedIntents = item.ExpectedIntents,
            ParentIntents = item.ParentIntents,
            Entities = item.Entities,
            BotNames = item.ExpectedIntents,
        }))));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    public static TheoryData<SuiteFormat> Formats => [SuiteFormat.Json, SuiteFormat.Csv];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_suite_is_read_into_what_it_means(SuiteFormat format)
    {
        TestSuiteFile suite = TestSuiteFile.Load(format == SuiteFormat.Json ? SuiteSamples.LibraryJson : SuiteSamples.LibraryCsv);

        Assert.Empty(suite.Warnings);
        Assert.Equal(7, suite.Cases.Count);
        SuiteCase renew = suite.Cases[0];
        Assert.Equal("Renew \"Dune\" until Friday, please", renew.Utterance);
        Assert.Equal(["Renew Loan"], renew.ExpectedIntents);
        Assert.Equal([("Title", "Dune"), ("Until", "2026-01-0[0-9]")], renew.Entities.Select(static entity => (entity.Name, entity.Value)));
        Assert.Equal(["Until", "Title"], renew.EntityOrder);
        Assert.Equal("Is it late?\nWhat does it cost?", suite.Cases[1].Utterance);
        Assert.Equal(["Pay Fine", "Loan Status", "What is a fine?"], suite.Cases[1].ExpectedIntents);
        Assert.Equal(["New Member", "Polite"], suite.Cases[2].Traits);
        Assert.Equal(["Find Item", "Renew Loan"], suite.Cases[3].ParentIntents);
        Assert.Equal(["Äpfel", "Grapes"], suite.Cases[4].Entities[0].Items);
        Assert.Equal("Number:3|People:6", Assert.Single(suite.Cases[5].Entities[0].Items));
        Assert.Equal([6], Enumerable.Range(0, 7).Where(index => suite.Cases[index].ExpectsNone));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_format_becomes_the_other_byte_for_byte(SuiteFormat format)
    {
        TestSuiteFile suite = TestSuiteFile.Load(format == SuiteFormat.Json ? SuiteSamples.LibraryCsv : SuiteSamples.LibraryJson);
        string path = Path.Combine(_folder, format == SuiteFormat.Json ? "suite.json" : "suite.CSV");

        await suite.SaveAsync(path, Token);

        Assert.Equal(File.ReadAllBytes(format == SuiteFormat.Json ? SuiteSamples.LibraryJson : SuiteSamples.LibraryCsv), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whatever_is_written_is_read_back(SuiteFormat format) =>
        Suite.Sample(suite => SuiteSamples.Parse(format, suite.Text(format)).SaysTheSameAs(suite));

    [Fact]
    public void Converting_to_and_fro_changes_nothing() =>
        Suite.Sample(static suite =>
        {
            string json = suite.Text(SuiteFormat.Json);
            string csv = SuiteSamples.Parse(SuiteFormat.Json, json).Text(SuiteFormat.Csv);
            TestSuiteFile back = SuiteSamples.Parse(SuiteFormat.Csv, csv);

            Assert.Equal(json, back.Text(SuiteFormat.Json));
            Assert.Equal(csv, back.Text(SuiteFormat.Csv));
        });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Files_have_no_byte_order_mark_and_end_in_one_line_feed(SuiteFormat format)
    {
        string text = TestSuiteFile.Load(SuiteSamples.LibraryCsv).Text(format);

        Assert.True(text[0] is '{' or 'i');
        Assert.DoesNotContain('\r', text);
        Assert.True(text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suite_of_a_universal_bot_has_the_columns_of_its_own_and_those_in_use()
    {
        SuiteCase plain = new() { Utterance = "Where is my book?", ExpectedIntents = ["Find Item", "Loan Status"], BotNames = ["Shelves", "Loans"] };
        SuiteCase nothing = new() { Utterance = "Hm" };
        SuiteCase entity = new() { Utterance = "Find Dune", ExpectedIntents = ["Find Item"], BotNames = ["Shelves"], Entities = [new("Title", "Dune")] };

        Assert.Equal("input,intent,botName\nWhere is my book?,Find Item|Loan Status,Shelves|Loans\nHm,None,\n", new TestSuiteFile([plain, nothing]).Text(SuiteFormat.Csv));
        Assert.StartsWith("input,intent,botName,entityName,entityValue,entityOrder\n", new TestSuiteFile([entity]).Text(SuiteFormat.Csv), StringComparison.Ordinal);
    }

    public static TheoryData<string, SuiteCase> NotForAnyFormat => new()
    {
        { "intent", new() { Utterance = "u", ExpectedIntents = ["a|b"] } },
        { "intent", new() { Utterance = "u", ExpectedIntents = ["trait: a"] } },
        { "intent", new() { Utterance = "u", ExpectedIntents = ["a"], Traits = ["b"] } },
        { "intent", new() { Utterance = "u", Traits = ["a|", "b"] } },
        { "parentIntent", new() { Utterance = "u", ExpectedIntents = ["a"], ParentIntents = ["b >> c"] } },
        { "botName", new() { Utterance = "u", ExpectedIntents = ["a"], BotNames = ["b|c"] } },
        { "input", new() { Utterance = "\ud800 alone", ExpectedIntents = ["a"] } },
        { "entities", new() { Utterance = "u", ExpectedIntents = ["a"], Entities = [new("e", "\udc00")] } },
    };

    [Theory]
    [MemberData(nameof(NotForAnyFormat))]
    public async Task What_no_format_can_hold_is_an_error_before_anything_is_written(string member, SuiteCase item)
    {
        foreach (SuiteFormat format in Formats.Select(static row => row.Data))
        {
            TestSuiteFile suite = new([new() { Utterance = "fine", ExpectedIntents = ["a"], BotNames = item.BotNames.Count > 0 ? ["b"] : [] }, item]);
            string path = Path.Combine(_folder, $"suite.{format}");

            SuiteFormatException failure = await Assert.ThrowsAsync<SuiteFormatException>(() => suite.SaveAsync(path, Token));

            SuiteProblem problem = Assert.Single(failure.Problems, static problem => problem.Kind == SuiteProblemKind.NotCarried);
            Assert.Equal((member, 2), (problem.Member, problem.Utterance));
            Assert.Contains(problem, suite.Check(format));
            Assert.Empty(Directory.GetFileSystemEntries(_folder));
        }
    }

    [Fact]
    public void An_order_with_an_arrow_in_a_name_is_for_json_alone()
    {
        TestSuiteFile suite = new([new() { Utterance = "u", ExpectedIntents = ["a"], Entities = [new("x>y", "1")], EntityOrder = ["x>y"] }]);

        Assert.Empty(suite.Check(SuiteFormat.Json));
        Assert.Equal(SuiteProblemKind.NotCarried, Assert.Single(suite.Check(SuiteFormat.Csv), static problem => problem.Severity == SuiteSeverity.Error).Kind);
    }

    [Fact]
    public void A_suite_that_is_too_long_is_not_written()
    {
        TestSuiteFile suite = new(Enumerable.Range(0, 1_001).Select(static number => new SuiteCase { Utterance = $"u{number}", ExpectedIntents = ["a"] }));

        SuiteProblem problem = Assert.Single(suite.Check(SuiteFormat.Csv));

        Assert.Equal((SuiteProblemKind.TooManyUtterances, 1_002), (problem.Kind, problem.Line));
        Assert.Contains("1001 utterances", problem.Message, StringComparison.Ordinal);
        Assert.Empty(new TestSuiteFile(suite.Cases.Take(1_000)).Check(SuiteFormat.Csv));
    }

    [Fact]
    public async Task A_wrong_file_is_one_error_that_lists_everything_with_its_line()
    {
        string path = Path.Combine(_folder, "suite.csv");
        await File.WriteAllTextAsync(path, "input,intent,mood\n,Pay Fine,\nWhere?,a||b,\nok,c,,\n", Token);

        SuiteFormatException failure = Assert.Throws<SuiteFormatException>(() => TestSuiteFile.Load(path));

        Assert.Equal(
            [(1, SuiteProblemKind.Unknown), (2, SuiteProblemKind.BlankUtterance), (3, SuiteProblemKind.EmptyName), (4, SuiteProblemKind.RaggedRow)],
            failure.Problems.Select(static problem => (problem.Line, problem.Kind)));
        Assert.Contains($"{path}:2: error: utterance 1, input: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("2 errors", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Where?", failure.Message, StringComparison.Ordinal);
        Assert.Equal(failure.Problems, TestSuiteFile.Check(path));
        Assert.IsAssignableFrom<BatchTestException>(failure);
    }

    [Fact]
    public async Task A_file_is_read_no_further_than_its_limit()
    {
        using EndlessStream endless = new();

        SuiteProblem problem = Assert.Single(await TestSuiteFile.CheckAsync(endless, SuiteFormat.Csv, Token));

        Assert.Equal(SuiteProblemKind.TooLarge, problem.Kind);
        Assert.InRange(endless.Given, TestSuiteFile.MaxBytes + 1, TestSuiteFile.MaxBytes + (1 << 17));
    }

    [Fact]
    public void The_format_is_told_by_the_end_of_the_name() =>
        Assert.Contains(".json or .csv", Assert.Throws<ArgumentException>(() => TestSuiteFile.Load("suite.txt")).Message, StringComparison.Ordinal);

    [Fact]
    public void No_damage_to_a_file_throws_anything_or_hangs()
    {
        byte[][] files = [File.ReadAllBytes(SuiteSamples.LibraryJson), File.ReadAllBytes(SuiteSamples.LibraryCsv)];
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Select(Gen.Int[0, 900], Gen.Byte).Array[0, 8], Gen.Int[0, 1_200]).Sample((file, format, damage, length) =>
        {
            byte[] bytes = [.. files[file].Take(length)];
            foreach ((int position, byte value) in damage)
            {
                if (position < bytes.Length)
                {
                    bytes[position] = value;
                }
            }

            SuiteFormat read = (SuiteFormat)format;
            try
            {
                TestSuiteFile suite = TestSuiteFile.Parse(bytes, read, null);
                SuiteSamples.Parse(read, suite.Text(read)).SaysTheSameAs(suite);
            }
            catch (SuiteFormatException refused)
            {
                Assert.Contains(refused.Problems, static problem => problem.Severity == SuiteSeverity.Error);
                Assert.All(refused.Problems, static problem => Assert.True(problem.Line >= 1 && problem.Message.EndsWith('.')));
            }
        });
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
