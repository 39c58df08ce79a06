using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class RunTestSuiteTests
{
    [Theory]
    [InlineData("stream")]
    [InlineData("bot")]
    public async Task Both_prefixes_start_a_run(string prefix)
    {
        await using Caller caller = await Caller.StartAsync();
        string suite = caller.Suite.Replace("/stream/", $"/{prefix}/", StringComparison.Ordinal);

        string id = await caller.StartRunAsync(suite: suite);

        Assert.Matches("^tr-[0-9a-f]{24}$", id);
        Assert.Equal("running", (await caller.StatusAsync(id, suite)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_same_call_twice_starts_two_runs()
    {
        await using Caller caller = await Caller.StartAsync();

        Assert.NotEqual(await caller.StartRunAsync(), await caller.StartRunAsync());
        Assert.Equal(2, caller.Emulator.RunsStarted);
    }

    [Theory]
    [InlineData("""{"version":"published","engine":"regression"}""")]
    [InlineData("""{"version":"published","engine":""}""")]
    [InlineData("""{"version":"published","engine":"dgpt"}""")]
    [InlineData("""{"version":"inDevelopment","notes":"a member nobody documents"}""")]
    public async Task A_body_may_name_an_engine_and_hold_unknown_members(string body)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Post, caller.Suite + "/run", caller.Token(), body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":"Published"}""")]
    [InlineData("""{"version":"draft"}""")]
    [InlineData("""{"version":null}""")]
    [InlineData("""{"version":"\ud800"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":"published","engine":"gpt"}""")]
    [InlineData("""{"version":"published","engine":null}""")]
    [InlineData("""{"version":"published"}}""")]
    public async Task A_bad_body_is_refused_and_starts_nothing(string body)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Post, caller.Suite + "/run", caller.Token(), body);

        await Refused.AssertAsync(response, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
        Assert.Equal(0, caller.Emulator.RunsStarted);
    }

    [Fact]
    public async Task A_body_that_is_no_UTF_8_is_refused()
    {
        await using Caller caller = await Caller.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, caller.Suite + "/run") { Content = new ByteArrayContent([0xFF, 0xFE, 0x7B, 0x00]) };
        request.Headers.TryAddWithoutValidation("auth", caller.Token());

        using HttpResponseMessage response = await caller.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await Refused.AssertAsync(response, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
    }

    [Fact]
    public async Task An_unknown_suite_is_refused_with_400()
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(
            HttpMethod.Post, caller.Suites + "/No%20such%20suite/run", caller.Token(), """{"version":"published"}""");

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, "Test Suite not found");
    }

    [Theory]
    [InlineData("Developer defined utterances")]
    [InlineData("AllMlUtterances")]
    public async Task The_training_utterances_are_a_suite_that_grows_with_the_version(string name)
    {
        await using Caller caller = await Caller.StartAsync();
        string suite = $"{caller.Suites}/{Uri.EscapeDataString(name)}";

        int published = (await caller.CompleteRunAsync("published", suite)).GetProperty("utterance_count").GetInt32();
        int inDevelopment = (await caller.CompleteRunAsync("inDevelopment", suite)).GetProperty("utterance_count").GetInt32();

        Assert.InRange(published, 180, inDevelopment - 30);
    }

    [Theory]
    [InlineData("Successful user utterances")]
    [InlineData("Last100sentences")]
    public async Task The_successful_utterances_all_succeed_in_the_published_version(string name)
    {
        await using Caller caller = await Caller.StartAsync();

        JsonElement status = await caller.CompleteRunAsync("published", $"{caller.Suites}/{Uri.EscapeDataString(name)}");

        Assert.Equal(100, status.GetProperty("utterance_count").GetInt32());
        Assert.Equal(100, status.GetProperty("result").GetProperty("results").GetProperty("TP").GetInt32());
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("de", "de")]
    public async Task The_language_of_the_header_is_recorded(string? header, string recorded)
    {
        await using Caller caller = await Caller.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, caller.Suite + "/run") { Content = JsonContent.Create(new { version = "published" }) };
        request.Headers.TryAddWithoutValidation("auth", caller.Token());
        if (header is not null)
        {
            request.Headers.Add("bot-language", header);
        }

        using HttpResponseMessage response = await caller.Http.SendAsync(request, TestContext.Current.CancellationToken);
        JsonElement accepted = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        JsonElement status = await caller.StatusAsync(accepted.GetProperty("requestId").GetString()!);

        Assert.Equal(recorded, status.GetProperty("result").GetProperty("botLanguage").GetString());
    }
}
