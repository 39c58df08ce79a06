using System.Net.Http.Json;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

public sealed class RoutesTests
{
    private static readonly SpecDocument Spec = new();

    [Fact]
    public void Every_operation_of_the_document_has_a_route_and_every_route_an_operation() =>
        Assert.Equal(Spec.Operations.Order(StringComparer.Ordinal), Routes.Api.Select(route => $"{route.Verb} {route.Template}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_answer_fits_its_schema()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement completed = await caller.CompleteRunAsync();
        JsonElement running = await caller.StatusAsync(await caller.StartRunAsync("inDevelopment"));
        using HttpResponseMessage started = await caller.SendAsync(HttpMethod.Post, caller.Suite + "/run", caller.Token(), """{"version":"published"}""");
        using HttpResponseMessage refused = await caller.SendAsync(HttpMethod.Get, caller.Suites, token: null);

        Assert.Empty(Spec.Misfits("RunStatus", running));
        Assert.Empty(Spec.Misfits("RunStatus", completed));
        Assert.Empty(Spec.Misfits("TestSuiteList", await caller.GetJsonAsync(caller.Suites)));
        Assert.Empty(Spec.Misfits("RunAccepted", await started.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)));
        Assert.Empty(Spec.Misfits("ErrorBody", await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Every_answer_about_suites_fits_its_schema()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement uploaded = await caller.UploadAsync("""{"testCases":[{"input":"renew my book","intent":"Renew Loan"}]}""");
        object import = new { fileName = uploaded.GetProperty("fileId").GetString(), fileType = "json", importType = "new", delimiter = ",", name = "Mine", description = "" };

        Assert.Empty(Spec.Misfits("UploadedFile", uploaded));
        Assert.Empty(Spec.Misfits("ImportRequest", JsonSerializer.SerializeToElement(import)));
        JsonElement imported = await caller.PostJsonAsync(caller.Suites + "/import", import);
        Assert.Empty(Spec.Misfits("ImportedTestSuite", imported));
        Assert.Empty(Spec.Members("ImportedTestSuite").Except(Names(imported)));
        Assert.Empty(Spec.Misfits("ExportedTestSuite", await caller.PostJsonAsync(caller.Suites + "/Mine/export", new { })));
        string run = await caller.StartRunAsync(suite: caller.Suites + "/Mine");
        Assert.Empty(Spec.Misfits("Removed", await caller.DeleteJsonAsync($"{caller.Suites}/Mine/{run}")));
        Assert.Empty(Spec.Misfits("Removed", await caller.DeleteJsonAsync(caller.Suites + "/Mine")));
    }

    [Fact]
    public async Task Every_answer_about_conversations_fits_its_schema()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement uploaded = await caller.UploadAsync("""{"testSteps":[{"input":"renew my book","outputs":[{"text":"Renew Loan"}]},{"input":"hi","outputs":[{"text":"no"}]}]}""");
        object import = new { fileName = uploaded.GetProperty("fileId").GetString(), name = "Talk", tags = new[] { "a" }, userEmailId = "owner@example.com" };
        object run = new { version = "inDevelopment", userEmailId = "owner@example.com" };

        Assert.Empty(Spec.Misfits("ConversationImportRequest", JsonSerializer.SerializeToElement(import)));
        JsonElement accepted = await caller.PostJsonAsync(caller.Conversations + "/import", import);
        string importStatus = $"{caller.Conversations}/import/{accepted.GetProperty("dsId").GetString()}/status";
        Assert.Empty(Spec.Misfits("ConversationImportAccepted", accepted));
        Assert.Empty(Spec.Misfits("ConversationImportStatus", await caller.GetJsonAsync(importStatus)));
        caller.Clock.Advance(TimeSpan.FromSeconds(2));
        JsonElement imported = await caller.GetJsonAsync(importStatus);
        Assert.Empty(Spec.Misfits("ConversationImportStatus", imported));
        Assert.Empty(Spec.Members("ConversationImportStatus").Except(Names(imported)));

        Assert.Empty(Spec.Misfits("ConversationRunRequest", JsonSerializer.SerializeToElement(run)));
        JsonElement started = await caller.PostJsonAsync(caller.Conversations + "/Talk/run", run);
        string runStatus = $"{caller.Conversations}/Talk/{started.GetProperty("testRunId").GetString()}/status";
        Assert.Empty(Spec.Misfits("ConversationRunAccepted", started));
        Assert.Empty(Spec.Misfits("ConversationRunStatus", await caller.GetJsonAsync(runStatus)));
        caller.Clock.Advance(TimeSpan.FromSeconds(2));
        JsonElement over = await caller.GetJsonAsync(runStatus);
        Assert.Empty(Spec.Misfits("ConversationRunStatus", over));
        Assert.Empty(Spec.Members("ConversationRunStatus").Except(Names(over)));
        Assert.Empty(Spec.Members("ConversationRunResult").Except(Names(over.GetProperty("result"))));

        object delete = new { testSuiteNames = new[] { "Talk" } };
        Assert.Empty(Spec.Misfits("ConversationDeleteRequest", JsonSerializer.SerializeToElement(delete)));
        Assert.Empty(Spec.Misfits("ConversationsDeleted", await caller.DeleteJsonAsync(caller.Conversations, delete)));
    }

    [Theory]
    [InlineData(RunScript.Fail)]
    [InlineData(RunScript.PartlyFail)]
    [InlineData(RunScript.NeverEnd)]
    public async Task The_answers_of_a_run_gone_wrong_fit_too(RunScript script)
    {
        await using Caller caller = await Caller.StartAsync(script);

        Assert.Empty(Spec.Misfits("RunStatus", await caller.CompleteRunAsync()));
        Assert.Empty(Spec.Misfits("TestSuiteList", await caller.GetJsonAsync(caller.Suites)));
    }

    [Fact]
    public async Task A_completed_status_holds_every_member_that_the_document_knows_but_the_progress()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement completed = await caller.CompleteRunAsync();
        JsonElement result = completed.GetProperty("result");

        Assert.Equal(["totalUtterances", "utterance_ran", "percentage"], Spec.Members("RunStatus").Except(Names(completed)));
        Assert.Empty(Spec.Members("RunResult").Except(Names(result)));
        Assert.Empty(Spec.Members("RunCounts").Except(Names(result.GetProperty("results"))));
    }

    [Fact]
    public void A_misfit_is_found()
    {
        Assert.Equal(
            ["RunAccepted.status is the unknown word begun", "RunAccepted.extra is not in the document", "RunAccepted.requestId is missing"],
            Spec.Misfits("RunAccepted", JsonSerializer.SerializeToElement(new { status = "begun", extra = 1 })));
        Assert.Equal(["RunStatus.percentage is String, not integer"], Spec.Misfits("RunStatus", JsonSerializer.SerializeToElement(new { status = "running", percentage = "1" })));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
