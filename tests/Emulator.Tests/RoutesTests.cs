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
