using System.Net;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Suites;

public sealed class TestSuitesTests : IDisposable
{
    private const string Uploaded = """{"fileId":"f-1"}""";
    private const string Imported = """{"_id":"ts-1","name":"smoke"}""";
    private const string Exported = """{"downloadUrl":"https://files.test/f-1.json?s=signed","name":"smoke"}""";
    private const string Removed = """{"message":"Test Suite removed successfully"}""";

    private static readonly TestSuiteFile Smoke = new([new() { Utterance = "Renew Dune", ExpectedIntents = ["Renew Loan"] }]);

    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Suites_are_listed_page_by_page_until_there_are_no_more()
    {
        FakePlatform platform = new FakePlatform()
            .Ok("""{"count":2,"moreAvailable":true,"ts-1":{"testSuiteType":"custom","name":"a","description":"d","results":[{"_id":"tr-1","version":"published"}]},"AllMlUtterances":{"testSuiteType":"prebuilt"}}""")
            .Ok("""{"count":2,"moreAvailable":false,"ts-2":{"testSuiteType":"custom","name":"b"},"AllMlUtterances":{"testSuiteType":"prebuilt"}}""");

        List<SuiteInfo> suites = await ListAsync(platform);

        Assert.Equal(["Developer defined utterances", "a", "b"], suites.Select(static suite => suite.Name));
        Assert.Equal(["AllMlUtterances", "ts-1", "ts-2"], suites.Select(static suite => suite.Id));
        Assert.Equal(("d", "tr-1"), (suites[1].Description, Assert.Single(suites[1].Runs).Id));
        Assert.Empty(suites[2].Runs);
        Assert.Equal(["?skip=0&limit=50", "?skip=2&limit=50"], platform.Requests.Select(static request => request.Address.Query));
    }

    [Theory]
    [InlineData("""{"moreAvailable":true}""", 1)]
    [InlineData("""{"moreAvailable":true,"ts-1":{"testSuiteType":"custom","name":"a"}}""", 2)]
    public async Task A_list_that_never_gets_on_is_an_error_and_no_loop(string page, int calls)
    {
        FakePlatform platform = new FakePlatform().Ok(page);

        UnexpectedAnswerException failure = await Assert.ThrowsAsync<UnexpectedAnswerException>(() => ListAsync(platform));

        Assert.Contains("for ever", failure.Message, StringComparison.Ordinal);
        Assert.Equal(calls, platform.Requests.Count);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_only_by_those_who_go_on()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"moreAvailable":true,"ts-1":{"testSuiteType":"custom","name":"a"}}""");

        await foreach (SuiteInfo suite in Given.Client(platform).Suites.ListAsync(Token))
        {
            break;
        }

        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task Listing_is_repeated_through_trouble_that_passes() =>
        Assert.Single(await ListAsync(new FakePlatform().Answers(HttpStatusCode.ServiceUnavailable, "").Ok("""{"ts-1":{"testSuiteType":"custom","name":"a"}}""")));

    [Fact]
    public async Task An_import_uploads_the_file_and_names_it_by_its_id()
    {
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Ok(Imported);

        ImportedTestSuite suite = await Given.Client(platform).Suites.ImportAsync(Smoke, "smoke", new ImportSuiteOptions { Description = "of a morning", Replace = true, Engine = TestEngine.Dgpt }, Token);

        Assert.Equal("ts-1", suite.Id);
        Assert.Equal(["/api/public/uploadfile", "/api/public/stream/st-1/testsuite/import"], platform.Requests.Select(static request => request.Address.AbsolutePath));
        Assert.Contains("bulkImport", platform.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("suite.json", platform.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains(Smoke.Text(SuiteFormat.Json), platform.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("""{"fileName":"f-1","fileType":"json","importType":"update","delimiter":",","name":"smoke","description":"of a morning","engine":"dgpt"}""", platform.Requests[1].Body);
        Assert.All(platform.Requests, static request => Assert.Equal("a.b.c", request.Headers["auth"]));
    }

    [Fact]
    public async Task A_file_is_sent_as_it_is_with_what_this_library_does_not_know()
    {
        string path = Path.Combine(_folder, "suite.csv");
        await File.WriteAllTextAsync(path, "input,intent,mood\r\nRenew Dune,Renew Loan,glad\r\n", Token);
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Ok(Imported);

        await Given.Client(platform).Suites.ImportAsync(path, "smoke", cancellationToken: Token);

        Assert.Contains("input,intent,mood\r\nRenew Dune,Renew Loan,glad\r\n", platform.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"fileType\":\"csv\",\"importType\":\"new\"", platform.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_of_a_suite_that_is_wrong()
    {
        string path = Path.Combine(_folder, "suite.json");
        await File.WriteAllTextAsync(path, """{"testCases":[{"input":"","intent":"a"}]}""", Token);
        FakePlatform platform = new FakePlatform().Ok(Uploaded);
        TestSuites suites = Given.Client(platform).Suites;

        Assert.Contains($"{path}:1: error", (await Assert.ThrowsAsync<SuiteFormatException>(() => suites.ImportAsync(path, "smoke", cancellationToken: Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SuiteFormatException>(() => suites.ImportAsync(new TestSuiteFile([]), "smoke", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => suites.ImportAsync(Smoke, "..", cancellationToken: Token));
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public async Task An_upload_without_an_answer_is_not_sent_twice_and_said_to_do_no_harm()
    {
        FakePlatform platform = new FakePlatform().Breaks(HttpRequestError.ResponseEnded);

        OutcomeUnknownException failure = await Assert.ThrowsAsync<OutcomeUnknownException>(() => Given.Client(platform).Suites.ImportAsync(Smoke, "smoke", cancellationToken: Token));

        Assert.Contains("No suite was made of it", failure.Message, StringComparison.Ordinal);
        Assert.Single(platform.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task An_import_without_a_clear_answer_is_not_sent_twice_and_says_what_to_look_at(HttpStatusCode status)
    {
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Answers(status, "");

        OutcomeUnknownException failure = await Assert.ThrowsAsync<OutcomeUnknownException>(() => Given.Client(platform).Suites.ImportAsync(Smoke, "smoke", cancellationToken: Token));

        Assert.Contains("Look at the list of suites", failure.Message, StringComparison.Ordinal);
        Assert.IsNotType<RunOutcomeUnknownException>(failure);
        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task An_import_that_never_left_is_sent_again() =>
        Assert.Equal("ts-1", (await Given.Client(new FakePlatform().Ok(Uploaded).Breaks(HttpRequestError.ConnectionError).Ok(Imported)).Suites.ImportAsync(Smoke, "smoke", cancellationToken: Token)).Id);

    [Fact]
    public async Task An_export_is_fetched_without_the_token_and_read()
    {
        FakePlatform platform = new FakePlatform().Ok(Exported).Ok(Smoke.Text(SuiteFormat.Json));

        TestSuiteFile suite = await Given.Client(platform).Suites.ExportAsync("smoke", Token);

        suite.SaysTheSameAs(Smoke);
        Assert.Equal((HttpMethod.Post, "/api/public/stream/st-1/testsuite/smoke/export"), (platform.Requests[0].Method, platform.Requests[0].Address.AbsolutePath));
        Assert.False(platform.Requests[1].Headers.ContainsKey("auth"));
    }

    [Fact]
    public async Task An_export_is_saved_as_it_came()
    {
        string path = Path.Combine(_folder, "suite.json");
        const string Body = """{"testCases":[{"input":"Renew Dune","intent":"Renew Loan","mood":"glad"}]}""";

        await Given.Client(new FakePlatform().Ok(Exported).Ok(Body)).Suites.ExportAsync("smoke", path, Token);

        Assert.Equal(Body, await File.ReadAllTextAsync(path, Token));
    }

    [Fact]
    public async Task An_export_of_unknown_length_is_kept_only_when_it_is_a_whole_suite()
    {
        string path = Path.Combine(_folder, "suite.json");
        byte[] whole = Smoke.ToBytes(SuiteFormat.Json, null);

        await Assert.ThrowsAsync<DownloadIncompleteException>(() => Given.Client(new FakePlatform().Ok(Exported).Bytes(() => new Unmeasured(whole[..^4]))).Suites.ExportAsync("smoke", path, Token));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));

        await Given.Client(new FakePlatform().Ok(Exported).Bytes(() => new Unmeasured(whole))).Suites.ExportAsync("smoke", path, Token);
        Assert.Equal(whole, await File.ReadAllBytesAsync(path, Token));
    }

    [Fact]
    public async Task A_link_that_ran_out_is_asked_for_afresh_and_never_shown()
    {
        FakePlatform platform = new FakePlatform().Ok(Exported).Answers(HttpStatusCode.Forbidden, "").Ok(Exported).Ok(Smoke.Text(SuiteFormat.Json));
        Assert.Single((await Given.Client(platform).Suites.ExportAsync("smoke", Token)).Cases);

        FakePlatform never = new FakePlatform().Ok(Exported).Answers(HttpStatusCode.Gone, "").Ok(Exported).Answers(HttpStatusCode.Gone, "").Ok(Exported).Answers(HttpStatusCode.Gone, "");
        string path = Path.Combine(_folder, "suite.json");
        LinkExpiredException failure = await Assert.ThrowsAsync<LinkExpiredException>(() => Given.Client(never).Suites.ExportAsync("smoke", path, Token));

        Assert.StartsWith("The export of suite 'smoke' could not be fetched", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("signed", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.RunId);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_export_over_plain_http_is_not_followed()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"downloadUrl":"http://files.test/f-1.json?s=signed"}""");

        DownloadRefusedException failure = await Assert.ThrowsAsync<DownloadRefusedException>(() => Given.Client(platform).Suites.ExportAsync("smoke", Token));

        Assert.StartsWith("The export of suite 'smoke' may not be fetched", failure.Message, StringComparison.Ordinal);
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task A_suite_and_a_run_are_deleted_by_one_call_each()
    {
        FakePlatform platform = new FakePlatform().Ok(Removed);
        BatchTestClient client = Given.Client(platform);

        await client.Suites.DeleteAsync("a b", Token);
        await client.DeleteRunAsync("a b", "tr-1", Token);

        Assert.All(platform.Requests, static request => Assert.Equal(HttpMethod.Delete, request.Method));
        Assert.Equal(["/api/public/stream/st-1/testsuite/a%20b", "/api/public/stream/st-1/testsuite/a%20b/tr-1"], platform.Requests.Select(static request => request.Address.AbsolutePath));
    }

    [Fact]
    public async Task A_delete_without_an_answer_is_not_sent_twice()
    {
        FakePlatform platform = new FakePlatform().Breaks(HttpRequestError.ResponseEnded);
        BatchTestClient client = Given.Client(platform);

        OutcomeUnknownException suite = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.Suites.DeleteAsync("smoke", Token));
        OutcomeUnknownException run = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.DeleteRunAsync("smoke", "tr-1", Token));

        Assert.Contains("while deleting suite 'smoke'", suite.Message, StringComparison.Ordinal);
        Assert.Contains("while deleting run tr-1 of suite 'smoke'", run.Message, StringComparison.Ordinal);
        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task An_unknown_suite_is_refused_in_the_words_of_the_platform()
    {
        FakePlatform platform = new FakePlatform().Answers(HttpStatusCode.BadRequest, Given.RefusedWith("Test Suite not found", 400));

        RequestRefusedException failure = await Assert.ThrowsAsync<RequestRefusedException>(() => Given.Client(platform).Suites.DeleteAsync("smoke", Token));

        Assert.Contains("Test Suite not found", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<List<SuiteInfo>> ListAsync(FakePlatform platform)
    {
        List<SuiteInfo> suites = [];
        await foreach (SuiteInfo suite in Given.Client(platform).Suites.ListAsync(Token))
        {
            suites.Add(suite);
        }

        return suites;
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
