using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class DeleteTestRunTests
{
    [Fact]
    public async Task A_deleted_run_is_gone_and_the_others_stay()
    {
        await using Caller caller = await Caller.StartAsync();
        string kept = await caller.StartRunAsync();
        string unwanted = await caller.StartRunAsync();

        JsonElement deleted = await caller.DeleteJsonAsync($"{caller.Suite}/{unwanted}");

        Assert.Equal("Test Result Removed Successfully", deleted.GetProperty("message").GetString());
        await caller.StatusAsync(kept);
        using HttpResponseMessage status = await caller.SendAsync(HttpMethod.Get, $"{caller.Suite}/{unwanted}/status", caller.Token());
        await Refused.AssertAsync(status, HttpStatusCode.BadRequest, 400, "Test Result not found.");
    }

    [Theory]
    [InlineData("Library%20helpdesk", "Test Result not found.")]
    [InlineData("AllMlUtterances", "Test Result not found.")]
    [InlineData("unheard-of", "Test Suite not found")]
    public async Task A_run_is_deleted_under_its_own_suite_only(string suite, string message)
    {
        await using Caller caller = await Caller.StartAsync();
        string run = await caller.StartRunAsync();

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Delete, $"{caller.Suites}/{suite}/{(suite.StartsWith('L') ? "tr-1" : run)}", caller.Token());

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, message);
        await caller.StatusAsync(run);
    }
}
