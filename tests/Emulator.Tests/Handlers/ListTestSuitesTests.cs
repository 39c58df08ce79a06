using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class ListTestSuitesTests
{
    private static string[] SuiteKeys(JsonElement list) =>
        [.. list.EnumerateObject().Select(member => member.Name).Where(name => name is not ("count" or "moreAvailable"))];

    [Fact]
    public async Task Suites_are_members_under_their_ids_and_only_the_custom_one_has_a_name()
    {
        await using Caller caller = await Caller.StartAsync();

        JsonElement list = await caller.GetJsonAsync(caller.Suites);

        Assert.Equal(3, list.GetProperty("count").GetInt32());
        Assert.False(list.GetProperty("moreAvailable").GetBoolean());
        string custom = SuiteKeys(list)[0];
        Assert.StartsWith("ts-", custom, StringComparison.Ordinal);
        Assert.Equal([custom, "Last100sentences", "AllMlUtterances"], SuiteKeys(list));
        Assert.Equal(caller.Emulator.SuiteName, list.GetProperty(custom).GetProperty("name").GetString());
        Assert.Equal("custom", list.GetProperty(custom).GetProperty("testSuiteType").GetString());
        Assert.Equal("prebuilt", list.GetProperty("AllMlUtterances").GetProperty("testSuiteType").GetString());
        Assert.False(list.GetProperty("AllMlUtterances").TryGetProperty("name", out _));
    }

    [Fact]
    public async Task Skip_and_limit_walk_through_every_suite_once()
    {
        await using Caller caller = await Caller.StartAsync();

        List<string> seen = [];
        bool more = true;
        while (more)
        {
            JsonElement page = await caller.GetJsonAsync($"{caller.Suites}?skip={seen.Count}&limit=2");
            more = page.GetProperty("moreAvailable").GetBoolean();
            Assert.Equal(SuiteKeys(page).Length, page.GetProperty("count").GetInt32());
            seen.AddRange(SuiteKeys(page));
        }

        Assert.Equal(SuiteKeys(await caller.GetJsonAsync(caller.Suites)), seen);
    }

    [Fact]
    public async Task Skipping_more_than_there_is_gives_an_empty_list()
    {
        await using Caller caller = await Caller.StartAsync();

        JsonElement list = await caller.GetJsonAsync(caller.Suites + "?skip=2147483647");

        Assert.Equal(0, list.GetProperty("count").GetInt32());
        Assert.False(list.GetProperty("moreAvailable").GetBoolean());
    }

    [Theory]
    [InlineData("skip=-1")]
    [InlineData("skip=two")]
    [InlineData("skip=")]
    [InlineData("limit=0")]
    [InlineData("limit=1.5")]
    [InlineData("limit=99999999999")]
    public async Task A_number_that_makes_no_sense_is_refused(string query)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Get, $"{caller.Suites}?{query}", caller.Token());

        await Refused.AssertAsync(response, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
    }

    [Fact]
    public async Task A_run_on_its_way_shows_id_and_version_and_a_completed_one_its_counts_without_traits()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement completed = await caller.CompleteRunAsync("inDevelopment");
        string second = await caller.StartRunAsync();

        JsonElement list = await caller.GetJsonAsync(caller.Suites);
        JsonElement runs = list.EnumerateObject().Single(member => member.Name.StartsWith("ts-", StringComparison.Ordinal)).Value.GetProperty("results");

        Assert.Equal(2, runs.GetArrayLength());
        Assert.Equal(second, runs[0].GetProperty("_id").GetString());
        Assert.Equal(["_id", "version"], runs[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("inDevelopment", runs[1].GetProperty("version").GetString());
        JsonElement result = completed.GetProperty("result");
        foreach (string ratio in new[] { "recall", "precision", "f1_score" })
        {
            Assert.Equal(result.GetProperty(ratio).GetString(), runs[1].GetProperty(ratio).GetString());
        }

        JsonElement counts = runs[1].GetProperty("results");
        Assert.DoesNotContain(counts.EnumerateObject(), member => member.Name.Contains("rait", StringComparison.Ordinal));
        Assert.Equal(result.GetProperty("results").GetProperty("TP").GetInt32(), counts.GetProperty("TP").GetInt32());
        Assert.Equal(0, list.GetProperty("AllMlUtterances").GetProperty("results").GetArrayLength());
    }
}
