using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class DeleteTestSuiteTests
{
    [Fact]
    public async Task A_deleted_suite_is_gone_with_its_runs_and_files()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement status = await caller.CompleteRunAsync();

        JsonElement deleted = await caller.DeleteJsonAsync(caller.Suite);

        Assert.Equal("Test Suite removed successfully", deleted.GetProperty("message").GetString());
        Assert.Equal(2, (await caller.GetJsonAsync(caller.Suites)).GetProperty("count").GetInt32());
        using HttpResponseMessage file = await caller.Http.GetAsync(Caller.FileUrl(status), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        using HttpResponseMessage again = await caller.SendAsync(HttpMethod.Delete, caller.Suite, caller.Token());
        await Refused.AssertAsync(again, HttpStatusCode.BadRequest, 400, "Test Suite not found");
        Assert.Equal(1, caller.Emulator.RunsStarted);
    }

    [Fact]
    public async Task A_built_in_suite_stays()
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Delete, caller.Suites + "/AllMlUtterances", caller.Token());

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, "Test Suite not found");
    }
}
