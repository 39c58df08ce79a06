using System.Text;

namespace KoreBT.Client.Tests.Suites;

public sealed class SuiteProblemTests
{
    private const SuiteFormat Json = SuiteFormat.Json;
    private const SuiteFormat Csv = SuiteFormat.Csv;

    /// <summary>Kind, format, file, and line, column, member and utterance of the problem.</summary>
    public static TheoryData<SuiteProblemKind, SuiteFormat, string, int, int, string?, int> Examples => new()
    {
        { SuiteProblemKind.NotText, Csv, "", 1, 0, null, 0 },
        { SuiteProblemKind.NotText, Csv, "PK\u0003\u0004 and so on", 1, 0, null, 0 },
        { SuiteProblemKind.NotText, Csv, "i\0n\0p\0u\0t\0", 1, 0, null, 0 },
        { SuiteProblemKind.NotText, Json, Cases("""{"input":"\ud800","intent":"a"}"""), 2, 2, "input", 1 },
        { SuiteProblemKind.Malformed, Csv, "input,intent\na,b\n\"c,d\ne,f\n", 3, 0, null, 0 },
        { SuiteProblemKind.Malformed, Csv, "input,intent\n\"a\"b,c\n", 2, 0, null, 0 },
        { SuiteProblemKind.Malformed, Csv, $"input,intent\na,b\n\"{new string('x', 1 << 20)}", 3, 0, null, 0 },
        { SuiteProblemKind.Malformed, Json, Cases("""{"input":"a","intent":"b"},"""), 3, 1, null, 0 },
        { SuiteProblemKind.Malformed, Json, Cases("""{"input":"a","intent":"b",}"""), 2, 27, null, 0 },
        { SuiteProblemKind.Malformed, Json, "{\"testCases\":[\n{\"input\":\"a\",\"intent\":\"b\"}\n}", 3, 1, null, 0 },
        { SuiteProblemKind.Malformed, Json, Cases("""{"input":"a","intent":"b"}""") + "}", 3, 3, null, 0 },
        { SuiteProblemKind.Malformed, Json, "{\"testCases\":[\n{\"input\":\"ä", 2, 12, null, 0 },
        { SuiteProblemKind.WrongShape, Json, "[\n{\"input\":\"a\",\"intent\":\"b\"}]", 1, 1, null, 0 },
        { SuiteProblemKind.WrongShape, Json, "{}", 1, 0, null, 0 },
        { SuiteProblemKind.WrongShape, Json, "{\"testCases\":{}}", 1, 14, "testCases", 0 },
        { SuiteProblemKind.WrongShape, Json, Cases("\"a\""), 2, 1, null, 1 },
        { SuiteProblemKind.WrongShape, Json, Cases("""{"input":5,"intent":"a"}"""), 2, 10, "input", 1 },
        { SuiteProblemKind.WrongShape, Json, Cases("""{"input":"a","intent":["b"]}"""), 2, 23, "intent", 1 },
        { SuiteProblemKind.WrongShape, Json, Cases("""{"input":"a","intent":"b","entities":{}}"""), 2, 38, "entities", 1 },
        { SuiteProblemKind.WrongShape, Json, Cases("""{"input":"a","intent":"b","entities":["c"]}"""), 2, 39, "entities", 1 },
        { SuiteProblemKind.WrongShape, Json, Cases("""{"input":"a","intent":"b","entityOrder":"c>d"}"""), 2, 41, "entityOrder", 1 },
        { SuiteProblemKind.NoHeader, Csv, "Where is it?,Find Item\n", 1, 0, null, 0 },
        { SuiteProblemKind.NoHeader, Csv, "input;intent\na;b\n", 1, 0, null, 0 },
        { SuiteProblemKind.Duplicate, Csv, "input,intent,Input\na,b,c\n", 1, 0, "Input", 0 },
        { SuiteProblemKind.Duplicate, Json, Cases("""{"input":"a","intent":"b","intent":"c"}"""), 2, 27, "intent", 1 },
        { SuiteProblemKind.ExtraCells, Csv, "input,intent\nyes, please,Renew Loan\n", 2, 0, null, 0 },
        { SuiteProblemKind.NoUtterances, Csv, "input,intent\n", 1, 0, null, 0 },
        { SuiteProblemKind.NoUtterances, Json, "{\"testCases\":[]}", 1, 0, null, 0 },
        { SuiteProblemKind.TooManyUtterances, Csv, "input,intent\n" + string.Concat(Enumerable.Range(0, 1_003).Select(static number => $"u{number},a\n")), 1_002, 0, null, 0 },
        { SuiteProblemKind.LongUtterance, Csv, $"input,intent\na,b\n{new string('x', 3_001)},c\n", 3, 0, "input", 2 },
        { SuiteProblemKind.BlankUtterance, Csv, "input,intent\n  ,b\n", 2, 0, "input", 1 },
        { SuiteProblemKind.BlankUtterance, Json, Cases("""{"intent":"b"}"""), 2, 1, "input", 1 },
        { SuiteProblemKind.OrphanEntity, Csv, "input,intent,entityName,entityValue\n,,Title,Dune\na,b,,\n", 2, 0, null, 0 },
        { SuiteProblemKind.MisplacedCell, Csv, "input,intent,parentIntent,entityName\na,b,,x\n,,c,y\n", 3, 0, "parentIntent", 1 },
        { SuiteProblemKind.UnnamedEntity, Csv, "input,intent,entityName,entityValue\na,b,,Dune\n", 2, 0, "entityValue", 1 },
        { SuiteProblemKind.UnnamedEntity, Json, Cases("""{"input":"a","intent":"b","entities":[{"entityValue":"Dune"}]}"""), 2, 40, "entityValue", 1 },
        { SuiteProblemKind.EmptyName, Csv, "input,intent\na,b || c\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.EmptyName, Csv, "input,intent\na,b |\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.EmptyName, Csv, "input,intent\na,Trait:\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.EmptyName, Csv, "input,intent,entityName,entityOrder\na,b,c,c>\n", 2, 0, "entityOrder", 1 },
        { SuiteProblemKind.BotCount, Csv, "input,intent,botName\na,b|c,d\n", 2, 0, "botName", 1 },
        { SuiteProblemKind.BotCount, Csv, "input,intent,botName\na,b,\nc,None,\ne,f,g\n", 2, 0, "botName", 1 },
        { SuiteProblemKind.TwoOrders, Csv, "input,intent,entityName,entityValue,entityOrder\na,b,c,1,c>d\n,,d,2,d>c\n", 3, 0, "entityOrder", 1 },
        { SuiteProblemKind.ByteOrderMark, Csv, "\uFEFFinput,intent\na,b\n", 1, 0, null, 0 },
        { SuiteProblemKind.Unknown, Csv, "input,intent,mood\na,b,c\n", 1, 0, "mood", 0 },
        { SuiteProblemKind.Unknown, Json, Cases("""{"input":"a","intent":"b","mood":{"deep":["er"]}}"""), 2, 27, "mood", 0 },
        { SuiteProblemKind.OtherSpelling, Csv, "Input,intent\na,b\n", 1, 0, "Input", 0 },
        { SuiteProblemKind.OtherSpelling, Json, "{\"TestCases\":[{\"input\":\"a\",\"intent\":\"b\"}]}", 1, 2, "TestCases", 0 },
        { SuiteProblemKind.RaggedRow, Csv, "input,intent,parentIntent\na,b,,,\n", 2, 0, null, 0 },
        { SuiteProblemKind.RaggedRow, Csv, "input,intent,parentIntent\na,b\n", 2, 0, null, 0 },
        { SuiteProblemKind.BlankRow, Csv, "input,intent\n,\na,b\n", 2, 0, null, 0 },
        { SuiteProblemKind.StrayQuote, Csv, "input,intent\n6\" vinyl,b\n", 2, 0, null, 0 },
        { SuiteProblemKind.BlankIntent, Csv, "input,intent\na,\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.BlankIntent, Json, Cases("""{"input":"a","intent":null}"""), 2, 14, "intent", 1 },
        { SuiteProblemKind.NoneAmongIntents, Csv, "input,intent\na,b|none\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.ManyAlternatives, Csv, "input,intent\na,b|c|d|e\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.TraitDelimiter, Csv, "input,intent\na,trait: b|c\n", 2, 0, "intent", 1 },
        { SuiteProblemKind.ParentDelimiter, Csv, "input,intent,parentIntent\na,b,c >> d\n", 2, 0, "parentIntent", 1 },
        { SuiteProblemKind.BlankEntityValue, Csv, "input,intent,entityName,entityValue\na,b,Title,\n", 2, 0, "entityValue", 1 },
        { SuiteProblemKind.StrayBrace, Json, Cases("""{"input":"a","intent":"b","entities":[{"entityName":"c","entityValue":"City:Oslo|Date:2018-07-06}Curr:1200 INR"}]}"""), 2, 57, "entityValue", 1 },
        { SuiteProblemKind.UnknownInOrder, Json, Cases("""{"input":"a","intent":"b","entityOrder":["c"]}"""), 2, 27, "entityOrder", 1 },
        { SuiteProblemKind.Contradiction, Csv, "input,intent\na,b\nc,d\na,B\n", 4, 0, "intent", 3 },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_problem_is_found_alone_and_at_its_place(SuiteProblemKind kind, SuiteFormat format, string file, int line, int column, string? member, int utterance)
    {
        IReadOnlyList<SuiteProblem> problems = await SuiteSamples.CheckAsync(format, file);

        SuiteProblem problem = Assert.Single(problems, problem => problem.Severity == problems.Max(static each => each.Severity));
        Assert.Equal((kind, line, column, member, utterance), (problem.Kind, problem.Line, problem.Column, problem.Member, problem.Utterance));
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_has_an_example_and_a_row_in_the_documentation()
    {
        string[] kinds = Enum.GetNames<SuiteProblemKind>();
        string page = File.ReadAllText(Repository.PathOf("docs", "suites.md"));

        // These two have tests of their own: one takes a large file, the other no file at all.
        Assert.Equal(kinds.Except([nameof(SuiteProblemKind.TooLarge), nameof(SuiteProblemKind.NotCarried)]), Examples.Select(static row => row.Data.Item1.ToString()).Distinct());
        Assert.All(kinds, kind => Assert.Contains($"| `{kind}` |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input,intent\na,b\nc\xFF,d\ne,\n")]
    public async Task Bytes_that_are_not_utf8_are_reported_by_line_and_the_rest_is_read(string file)
    {
        IReadOnlyList<SuiteProblem> problems = await SuiteSamples.CheckAsync(Csv, Encoding.Latin1.GetBytes(file));

        Assert.Equal([(SuiteProblemKind.NotText, 3), (SuiteProblemKind.BlankIntent, 4)], problems.Select(static problem => (problem.Kind, problem.Line)));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'i', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'i' })]
    [InlineData(new byte[] { 0, (byte)'i', 0, (byte)'n' })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 })]
    public async Task What_is_no_text_is_said_to_be_what_it_is(byte[] file)
    {
        SuiteProblem problem = Assert.Single(await SuiteSamples.CheckAsync(Csv, file));

        Assert.Equal(SuiteProblemKind.NotText, problem.Kind);
        Assert.True(problem.Message.Contains("UTF-16", StringComparison.Ordinal) || problem.Message.Contains("compressed", StringComparison.Ordinal), problem.Message);
    }

    [Fact]
    public async Task Columns_are_counted_in_characters_of_the_line()
    {
        IReadOnlyList<SuiteProblem> problems = await SuiteSamples.CheckAsync(Json, Cases("""{"input":"äöü🍇","intent":""},{"input":"é","intent":""}"""));

        Assert.Equal([(2, 18), (2, 44)], problems.Select(static problem => (problem.Line, problem.Column)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"input":"a","intent":"b","entityOrder":["x","y","z"]}""")]
    public async Task A_large_file_on_one_line_takes_no_time(string item)
    {
        // Quadratic work over this many bytes would take minutes.
        string file = "{\"testCases\":[" + string.Join(',', Enumerable.Repeat(item, (4 << 20) / item.Length)) + "]}";

        IReadOnlyList<SuiteProblem> problems = await SuiteSamples.CheckAsync(Json, file).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Contains(problems, static problem => problem.Kind == SuiteProblemKind.TooManyUtterances);
    }

    [Fact]
    public async Task A_thousand_warnings_do_not_hide_an_error_behind_them()
    {
        string rows = string.Concat(Enumerable.Repeat(",\n", 1_500));

        IReadOnlyList<SuiteProblem> problems = await SuiteSamples.CheckAsync(Csv, $"input,intent\n{rows},b\n");

        Assert.Equal(1_000, problems.Count(static problem => problem.Kind == SuiteProblemKind.BlankRow));
        Assert.Equal((SuiteProblemKind.BlankUtterance, 1_502), (problems[^1].Kind, problems[^1].Line));
    }

    [Fact]
    public async Task A_sentence_reads_as_compilers_write()
    {
        IReadOnlyList<SuiteProblem> problems = await SuiteSamples.CheckAsync(Csv, "input,intent\n,b\n");

        Assert.Equal("2: error: utterance 1, input: The utterance is blank. Say something, or take the case out.", Assert.Single(problems).ToString());
    }

    private static string Cases(string cases) => $"{{\"testCases\":[\n{cases}\n]}}";
}
