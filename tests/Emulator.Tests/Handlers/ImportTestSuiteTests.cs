using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class ImportTestSuiteTests
{
    private const string Json = """{"testCases":[{"input":"renew my book","intent":"Renew Loan"},{"input":"zzz","intent":"None"}]}""";
    private const string Csv = "input;intent\r\nrenew my book;Renew Loan\r\nzzz;None\r\n";

    [Theory]
    [InlineData(Json, "json", ",")]
    [InlineData(Csv, "csv", ";")]
    public async Task An_imported_suite_can_be_listed_run_and_its_results_fetched(string content, string type, string delimiter)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.ImportAsync(content, type, delimiter: delimiter);
        JsonElement imported = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        JsonElement listed = (await caller.GetJsonAsync(caller.Suites)).GetProperty(imported.GetProperty("_id").GetString()!);
        JsonElement status = await caller.CompleteRunAsync(suite: caller.Suites + "/Mine");
        ResultsFile file = new(await caller.DownloadAsync(status));

        Assert.Equal($"cases.{type}", imported.GetProperty("fileName").GetString());
        Assert.Equal(("Mine", "custom"), (listed.GetProperty("name").GetString(), listed.GetProperty("testSuiteType").GetString()));
        Assert.Equal(2, status.GetProperty("utterance_count").GetInt32());
        Assert.Equal(["renew my book", "zzz"], file.Rows.Select(row => row[0]));
        Assert.Equal(["True Positive", "True Negative"], file.Rows.Select(row => file.Cell(row, "Result Type")));
    }

    [Fact]
    public async Task An_update_keeps_the_suite_and_replaces_its_cases()
    {
        await using Caller caller = await Caller.StartAsync();
        using HttpResponseMessage first = await caller.ImportAsync(Json);
        string run = await caller.StartRunAsync(suite: caller.Suites + "/Mine");
        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        using HttpResponseMessage second = await caller.ImportAsync("""{"testCases":[{"input":"hi","intent":"None"}]}""", importType: "update");
        JsonElement before = await first.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        JsonElement after = await second.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(before.GetProperty("_id").GetString(), after.GetProperty("_id").GetString());
        Assert.Equal(before.GetProperty("createdOn").GetString(), after.GetProperty("createdOn").GetString());
        Assert.NotEqual(before.GetProperty("modifiedOn").GetString(), after.GetProperty("modifiedOn").GetString());
        Assert.Equal(2, (await caller.StatusAsync(run, caller.Suites + "/Mine")).GetProperty("utterance_count").GetInt32());
        Assert.Equal(1, (await caller.CompleteRunAsync(suite: caller.Suites + "/Mine")).GetProperty("utterance_count").GetInt32());
    }

    [Theory]
    [InlineData("Library helpdesk", "new", "Test Suite already exists")]
    [InlineData("Developer defined utterances", "new", "Test Suite already exists")]
    [InlineData("Developer defined utterances", "update", "Test Suite not found")]
    [InlineData("unheard of", "update", "Test Suite not found")]
    public async Task A_name_must_be_free_for_a_new_suite_and_that_of_a_custom_one_for_an_update(string name, string importType, string message)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.ImportAsync(Json, name: name, importType: importType);

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, message);
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("name", null)]
    [InlineData("description", null)]
    [InlineData("delimiter", null)]
    [InlineData("delimiter", ", ")]
    [InlineData("importType", "replace")]
    [InlineData("fileType", "csv")]
    [InlineData("fileType", "xml")]
    [InlineData("fileName", null)]
    public async Task A_missing_or_wrong_member_is_invalid_arguments(string member, string? value)
    {
        await using Caller caller = await Caller.StartAsync();
        Dictionary<string, string?> body = new()
        {
            ["fileName"] = (await caller.UploadAsync(Json)).GetProperty("fileId").GetString(),
            ["fileType"] = "json",
            ["importType"] = "new",
            ["delimiter"] = ",",
            ["name"] = "Mine",
            ["description"] = "",
        };
        body[member] = value;

        using HttpResponseMessage response = await caller.PostAsync(caller.Suites + "/import", body);

        await Refused.AssertAsync(response, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
    }

    [Fact]
    public async Task The_name_of_a_file_is_no_id_of_one()
    {
        await using Caller caller = await Caller.StartAsync();
        await caller.UploadAsync(Json);

        using HttpResponseMessage response = await caller.PostAsync(
            caller.Suites + "/import", new { fileName = "cases.json", fileType = "json", importType = "new", delimiter = ",", name = "Mine", description = "" });

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, "File not found");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_its_reason()
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.ImportAsync("{");

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, "Invalid file: the file is no JSON");
    }
}
