using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

/// <summary>The five calls about conversations, which make sense together only.</summary>
public sealed class ConversationTests
{
    private const string Steps = """{"testSteps":[{"input":"renew my book","outputs":[{"text":"Renew Loan"}]},{"input":"zzz","outputs":[{"text":"None"}]},{"input":"anything"}]}""";

    private static readonly string[] Both = ["One", "Two"];

    private static async Task<JsonElement> ImportAsync(Caller caller, string steps, string name = "Talk") => await caller.PostJsonAsync(
        caller.Conversations + "/import",
        new { fileName = (await caller.UploadAsync(steps)).GetProperty("fileId").GetString(), name, userEmailId = "owner@example.com" });

    private static async Task<JsonElement> RunAsync(Caller caller, string name = "Talk") =>
        await caller.PostJsonAsync($"{caller.Conversations}/{name}/run", new { version = "published", userEmailId = "owner@example.com" });

    [Fact]
    public async Task An_import_goes_on_by_itself_and_its_suite_is_there_when_it_is_over()
    {
        await using Caller caller = await Caller.StartAsync();
        string id = (await ImportAsync(caller, Steps)).GetProperty("dsId").GetString()!;
        using HttpResponseMessage tooEarly = await caller.PostAsync(caller.Conversations + "/Talk/run", new { version = "published", userEmailId = "o@example.com" });
        caller.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonElement halfWay = await caller.GetJsonAsync($"{caller.Conversations}/import/{id}/status");
        caller.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonElement over = await caller.GetJsonAsync($"{caller.Conversations}/import/{id}/status");

        await Refused.AssertAsync(tooEarly, HttpStatusCode.BadRequest, 400, "Test Suite not found");
        Assert.Equal(("IN_PROGRESS", 50), (halfWay.GetProperty("status").GetString(), halfWay.GetProperty("percentageComplete").GetInt32()));
        Assert.False(halfWay.TryGetProperty("response", out _));
        Assert.Equal(("SUCCESS", 100), (over.GetProperty("status").GetString(), over.GetProperty("percentageComplete").GetInt32()));
        Assert.Equal(3, over.GetProperty("response").GetProperty("testSteps").GetArrayLength());
        await RunAsync(caller);
    }

    [Theory]
    [InlineData(Steps, "passed", 0, 3)]
    [InlineData("""{"testSteps":[{"input":"renew my book","outputs":[{"text":"no"},{"text":"renew loan"}]},{"input":"zzz","outputs":[{"text":"no"}]}]}""", "failed", 1, 2)]
    public async Task A_run_tells_how_each_step_went(string steps, string status, int failed, int total)
    {
        await using Caller caller = await Caller.StartAsync();
        await ImportAsync(caller, steps);
        caller.Clock.Advance(TimeSpan.FromSeconds(2));
        string run = (await RunAsync(caller)).GetProperty("testRunId").GetString()!;
        JsonElement begun = await caller.GetJsonAsync($"{caller.Conversations}/Talk/{run}/status");
        caller.Clock.Advance(TimeSpan.FromSeconds(2));
        JsonElement over = await caller.GetJsonAsync($"{caller.Conversations}/Talk/{run}/status");
        JsonElement counts = over.GetProperty("result").GetProperty("stepDetails");

        Assert.Equal(("inprogress", 0), (begun.GetProperty("status").GetString(), begun.GetProperty("percentageCompleted").GetInt32()));
        Assert.Equal((status, total), (over.GetProperty("status").GetString(), over.GetProperty("totalTestStepsCount").GetInt32()));
        Assert.Equal((total - failed, failed, total), (counts.GetProperty("passed").GetInt32(), counts.GetProperty("failed").GetInt32(), counts.GetProperty("total").GetInt32()));
        Assert.Equal(total, over.GetProperty("result").GetProperty("executionResults").GetArrayLength());
    }

    [Fact]
    public async Task Deleting_takes_all_that_are_named_or_none()
    {
        await using Caller caller = await Caller.StartAsync();
        await ImportAsync(caller, Steps, "One");
        await ImportAsync(caller, Steps, "Two");
        caller.Clock.Advance(TimeSpan.FromSeconds(2));

        using HttpResponseMessage refused = await caller.SendAsync(HttpMethod.Delete, caller.Conversations, caller.Token(), """{"testSuiteNames":["One","Three"]}""");
        await RunAsync(caller, "One");
        await caller.DeleteJsonAsync(caller.Conversations, new { testSuiteNames = Both });
        using HttpResponseMessage gone = await caller.PostAsync(caller.Conversations + "/One/run", new { version = "published", userEmailId = "o@example.com" });

        await Refused.AssertAsync(refused, HttpStatusCode.BadRequest, 400, "Test Suite not found");
        await Refused.AssertAsync(gone, HttpStatusCode.BadRequest, 400, "Test Suite not found");
        await ImportAsync(caller, Steps, "One");
    }

    [Fact]
    public async Task What_is_missing_unknown_or_taken_is_refused()
    {
        await using Caller caller = await Caller.StartAsync();
        string file = (await caller.UploadAsync(Steps)).GetProperty("fileId").GetString()!;
        string broken = (await caller.UploadAsync("""{"testSteps":[{"outputs":[]}]}""")).GetProperty("fileId").GetString()!;
        await ImportAsync(caller, Steps);
        (object Body, HttpStatusCode Status, string Message)[] imports =
        [
            (new { fileName = file, name = "x" }, HttpStatusCode.PreconditionFailed, "Validation errors/ Invalid arguments"),
            (new { fileName = file, userEmailId = "o@example.com" }, HttpStatusCode.PreconditionFailed, "Validation errors/ Invalid arguments"),
            (new { fileName = "cases.json", name = "x", userEmailId = "o@example.com" }, HttpStatusCode.BadRequest, "File not found"),
            (new { fileName = broken, name = "x", userEmailId = "o@example.com" }, HttpStatusCode.BadRequest, "Invalid file: step 1 has no text \"input\""),
            (new { fileName = file, name = "Talk", userEmailId = "o@example.com" }, HttpStatusCode.BadRequest, "Test Suite already exists"),
        ];
        foreach ((object body, HttpStatusCode status, string message) in imports)
        {
            using HttpResponseMessage response = await caller.PostAsync(caller.Conversations + "/import", body);
            await Refused.AssertAsync(response, status, (int)status, message);
        }

        using HttpResponseMessage import = await caller.SendAsync(HttpMethod.Get, caller.Conversations + "/import/ds-1/status", caller.Token());
        using HttpResponseMessage run = await caller.SendAsync(HttpMethod.Get, caller.Conversations + "/Talk/ctr-1/status", caller.Token());
        using HttpResponseMessage noEmail = await caller.PostAsync(caller.Conversations + "/Talk/run", new { version = "published" });
        using HttpResponseMessage noNames = await caller.SendAsync(HttpMethod.Delete, caller.Conversations, caller.Token(), "{}");
        await Refused.AssertAsync(import, HttpStatusCode.BadRequest, 400, "Invalid request ID");
        await Refused.AssertAsync(run, HttpStatusCode.BadRequest, 400, "Test Result not found.");
        await Refused.AssertAsync(noEmail, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
        await Refused.AssertAsync(noNames, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
    }
}
