using System.Net;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Tests.Hosting;

public sealed class ApiPortTests
{
    private const string InvalidCredentials = "Invalid SDK credentials";

    [Theory]
    [InlineData("")]
    [InlineData("api/public/stream")]
    [InlineData("api/public/stream/BOT/testsuites")]
    [InlineData("api/public/app/BOT/testsuite")]
    [InlineData("api/public/Stream/BOT/testsuite")]
    [InlineData("api/public/stream//testsuite")]
    [InlineData("api/public/stream/BOT/testsuite/")]
    [InlineData("api/public/stream/BOT/testsuite/name/tr-1/stop")]
    [InlineData("api/1.1/stream/BOT/testsuite")]
    public async Task An_unknown_path_is_not_found_even_with_a_good_token(string path)
    {
        await using Caller caller = await Caller.StartAsync();
        string address = caller.Emulator.BaseAddress + path.Replace("BOT", caller.Emulator.BotId, StringComparison.Ordinal);

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Get, address, caller.Token());

        await Refused.AssertAsync(response, HttpStatusCode.NotFound, 404, "Not Found");
    }

    [Theory]
    [InlineData("POST", "")]
    [InlineData("DELETE", "")]
    [InlineData("GET", "/x/run")]
    [InlineData("PUT", "/x/run")]
    [InlineData("POST", "/x/tr-1/status")]
    public async Task A_wrong_verb_is_refused_before_token_and_bot_are_looked_at(string verb, string path)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(
            new HttpMethod(verb), $"{caller.Emulator.BaseAddress}api/public/bot/st-wrong/testsuite{path}", token: null);

        await Refused.AssertAsync(response, HttpStatusCode.MethodNotAllowed, 405, "Method Not Allowed");
    }

    [Fact]
    public async Task No_token_is_invalid_credentials_on_every_route()
    {
        await using Caller caller = await Caller.StartAsync();

        foreach (Route route in Routes.Api)
        {
            string path = route.Template.Replace("{prefix}", "stream", StringComparison.Ordinal).Replace("{botId}", caller.Emulator.BotId, StringComparison.Ordinal);
            using HttpResponseMessage response = await caller.SendAsync(new HttpMethod(route.Verb), caller.Emulator.BaseAddress + path[1..], token: null);
            await Refused.AssertAsync(response, HttpStatusCode.Unauthorized, 4002, InvalidCredentials);
        }
    }

    [Fact]
    public async Task A_wrong_bot_looks_like_wrong_credentials()
    {
        await using Caller caller = await Caller.StartAsync();
        string address = caller.Suites.Replace(caller.Emulator.BotId, "st-another", StringComparison.Ordinal);

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Get, address, caller.Token());

        await Refused.AssertAsync(response, HttpStatusCode.Unauthorized, 4002, InvalidCredentials);
    }

    [Fact]
    public async Task A_token_with_the_word_bearer_is_malformed()
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Get, caller.Suites, "bearer " + caller.Token());

        await Refused.AssertAsync(response, HttpStatusCode.Unauthorized, 4002, "Invalid JWT token");
    }

    [Fact]
    public async Task The_token_belongs_in_the_header_auth_and_in_no_other()
    {
        await using Caller caller = await Caller.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, caller.Suites);
        request.Headers.TryAddWithoutValidation("Authorization", caller.Token());

        using HttpResponseMessage response = await caller.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await Refused.AssertAsync(response, HttpStatusCode.Unauthorized, 4002, InvalidCredentials);
    }

    [Fact]
    public async Task The_limit_of_a_bot_and_that_of_each_run_are_apart()
    {
        await using Caller caller = await Caller.StartAsync(clock => new EmulatorOptions { TimeProvider = clock, CallsPerMinute = 3 });
        string first = await caller.StartRunAsync();
        string second = await caller.StartRunAsync();
        await caller.GetJsonAsync(caller.Suites);
        for (int i = 0; i < 3; i++)
        {
            await caller.StatusAsync(first);
        }

        using HttpResponseMessage list = await caller.SendAsync(HttpMethod.Get, caller.Suites, caller.Token());
        using HttpResponseMessage status = await caller.SendAsync(HttpMethod.Get, $"{caller.Suite}/{first}/status", caller.Token());

        const string Message = "You've exceeded the per-minute rate limit. Please wait for sometime before retrying";
        await Refused.AssertAsync(list, HttpStatusCode.TooManyRequests, 429, Message);
        await Refused.AssertAsync(status, HttpStatusCode.TooManyRequests, 429, Message);
        await caller.StatusAsync(second);
        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        await caller.StatusAsync(first);
    }

    [Fact]
    public async Task Calls_with_a_bad_token_do_not_use_up_the_limit()
    {
        await using Caller caller = await Caller.StartAsync(clock => new EmulatorOptions { TimeProvider = clock, CallsPerMinute = 1 });
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage refused = await caller.SendAsync(HttpMethod.Get, caller.Suites, "x");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        await caller.GetJsonAsync(caller.Suites);
    }
}
