using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

public sealed class KoreEmulatorTests
{
    [Theory]
    [InlineData("published")]
    [InlineData("inDevelopment")]
    public async Task A_run_goes_from_accepted_to_completed_and_its_file_can_be_fetched(string version)
    {
        await using Caller caller = await Caller.StartAsync();

        string id = await caller.StartRunAsync(version);
        JsonElement running = await caller.StatusAsync(id);
        caller.Clock.Advance(TimeSpan.FromSeconds(2));
        JsonElement completed = await caller.StatusAsync(id);
        ResultsFile file = new(await caller.DownloadAsync(completed));

        Assert.Equal("running", running.GetProperty("status").GetString());
        Assert.Equal("completed", completed.GetProperty("status").GetString());
        Assert.Equal(version, completed.GetProperty("result").GetProperty("runType").GetString());
        Assert.Equal(completed.GetProperty("utterance_count").GetInt32(), file.Assertions.Count);
    }

    [Fact]
    public async Task It_listens_on_loopback_alone_and_on_two_ports()
    {
        await using Caller caller = await Caller.StartAsync();

        Assert.Equal("127.0.0.1", caller.Emulator.BaseAddress.Host);
        Assert.Equal("127.0.0.1", caller.Emulator.FilesAddress.Host);
        Assert.NotEqual(caller.Emulator.BaseAddress.Port, caller.Emulator.FilesAddress.Port);
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        int[] ports = [caller.Emulator.BaseAddress.Port, caller.Emulator.FilesAddress.Port];
        Assert.All(listeners.Where(listener => ports.Contains(listener.Port)), listener => Assert.Equal(IPAddress.Loopback, listener.Address));
    }

    [Fact]
    public async Task Two_emulators_have_their_own_ports_credentials_and_runs()
    {
        await using Caller one = await Caller.StartAsync();
        await using Caller other = await Caller.StartAsync();
        await one.StartRunAsync();

        Assert.NotEqual(one.Emulator.BaseAddress, other.Emulator.BaseAddress);
        Assert.NotEqual(one.Emulator.ClientSecret, other.Emulator.ClientSecret);
        Assert.NotEqual(one.Emulator.BotId, other.Emulator.BotId);
        Assert.Equal((1, 0), (one.Emulator.RunsStarted, other.Emulator.RunsStarted));
    }

    [Fact]
    public async Task Random_credentials_are_long_enough_for_HS256()
    {
        await using Caller caller = await Caller.StartAsync();

        Assert.True(caller.Emulator.ClientSecret.Length >= 32);
        Assert.StartsWith("cs-", caller.Emulator.ClientId, StringComparison.Ordinal);
        Assert.StartsWith("st-", caller.Emulator.BotId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_credentials_and_names_are_used()
    {
        await using Caller caller = await Caller.StartAsync(clock => new EmulatorOptions
        {
            TimeProvider = clock,
            BotId = "st-mine",
            ClientId = "cs-mine",
            ClientSecret = "a secret of more than thirty-two characters",
            SuiteName = "Smoke / Ünïcode, 100 % \"all\"",
        });

        JsonElement status = await caller.CompleteRunAsync();

        Assert.Equal("st-mine", status.GetProperty("streamId").GetString());
        Assert.Equal("Smoke / Ünïcode, 100 % \"all\"", new ResultsFile(await caller.DownloadAsync(status)).Figure("Report name"));
    }

    [Fact]
    public async Task Impossible_options_are_refused_before_anything_listens()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        ArgumentException secret = await Assert.ThrowsAsync<ArgumentException>(
            () => KoreEmulator.StartAsync(new EmulatorOptions { ClientSecret = "short" }, cancellation));
        Assert.Contains("32 characters", secret.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => KoreEmulator.StartAsync(new EmulatorOptions { SuiteName = " " }, cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => KoreEmulator.StartAsync(new EmulatorOptions { RunDuration = TimeSpan.FromSeconds(-1) }, cancellation));
    }

    [Fact]
    public async Task After_disposal_nobody_answers_and_the_addresses_can_still_be_read()
    {
        await using Caller caller = await Caller.StartAsync();
        string link = Caller.FileUrl(await caller.CompleteRunAsync());
        Assert.True(await IsAnsweredAsync(caller.Suites));
        Assert.True(await IsAnsweredAsync(link));

        await caller.Emulator.DisposeAsync();

        Assert.False(await IsAnsweredAsync(caller.Suites));
        Assert.False(await IsAnsweredAsync(link));
        Assert.StartsWith(caller.Emulator.BaseAddress.AbsoluteUri, caller.Suites, StringComparison.Ordinal);

        // A stranger may have got the port in the meantime; it would not know the bot.
        async Task<bool> IsAnsweredAsync(string address)
        {
            try
            {
                using HttpResponseMessage response = await caller.SendAsync(HttpMethod.Get, address, caller.Token());
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Nothing_that_is_logged_holds_a_token_a_secret_or_a_link()
    {
        using RecordedLog log = new();
        await using Caller caller = await Caller.StartAsync(clock => new EmulatorOptions { TimeProvider = clock, LoggerFactory = log });
        JsonElement status = await caller.CompleteRunAsync();
        await caller.DownloadAsync(status);
        using HttpResponseMessage refused = await caller.SendAsync(HttpMethod.Get, caller.Suites + "?auth=" + caller.Token(), "x" + caller.Token());
        string link = Caller.FileUrl(status);
        string signature = link[link.IndexOf("&s=", StringComparison.Ordinal)..][3..20];

        Assert.Equal(4, log.Lines.Count);
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotContain(caller.Token(), line, StringComparison.Ordinal);
            Assert.DoesNotContain(caller.Emulator.ClientSecret, line, StringComparison.Ordinal);
            Assert.DoesNotContain(signature, line, StringComparison.Ordinal);
            Assert.DoesNotContain("getMediaStream", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Many_callers_at_once_get_the_same_file()
    {
        await using Caller caller = await Caller.StartAsync();
        string[] ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => caller.StartRunAsync()));
        caller.Clock.Advance(TimeSpan.FromSeconds(2));

        string[] files = await Task.WhenAll(ids.Select(async id => await caller.DownloadAsync(await caller.StatusAsync(id))));

        Assert.Equal(8, ids.Distinct().Count());
        Assert.Single(files.Distinct());
    }

    [Fact]
    public async Task A_run_without_duration_is_completed_at_once()
    {
        await using Caller caller = await Caller.StartAsync(clock => new EmulatorOptions { TimeProvider = clock, RunDuration = TimeSpan.Zero });

        JsonElement status = await caller.StatusAsync(await caller.StartRunAsync());

        Assert.Equal("completed", status.GetProperty("status").GetString());
    }
}
