using System.Collections.Concurrent;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Simulation;

/// <summary>The promises of the client, held against worlds that go wrong in every way a seed can think of. No real time passes.</summary>
public sealed class SimulationTests : IDisposable
{
    private const int DefaultSchedules = 100_000;
    private static readonly TimeSpan RunTimeout = TimeSpan.FromSeconds(601);
    private readonly string _folder = MemoryFolder.Create();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_run_is_started_twice_no_result_is_lost_no_wait_passes_its_deadline_and_no_token_goes_astray()
    {
        int schedules = Schedules();
        ConcurrentBag<string> broken = [];
        ConcurrentDictionary<string, int> outcomes = new(StringComparer.Ordinal);
        await Parallel.ForEachAsync(Enumerable.Range(0, schedules), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            (string outcome, List<string> complaints) = await InTimeAsync(seed);
            outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
            complaints.ForEach(complaint => broken.Add($"seed {seed}: {complaint}"));
        });

        TestContext.Current.SendDiagnosticMessage("{0} schedules: {1}", schedules, string.Join(", ", outcomes.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Value} {pair.Key}")));
        Assert.True(broken.IsEmpty, $"{broken.Count} promises were broken:\n{string.Join('\n', broken.Take(20))}");

        // A world in which nothing ever happens would prove nothing.
        Assert.All(["delivered", "RunFailedException", "RunDeadlineException", "RunOutcomeUnknownException"], wanted => Assert.True(outcomes.GetValueOrDefault(wanted) > schedules / 200, $"{wanted}: {outcomes.GetValueOrDefault(wanted)}"));
    }

    /// <summary>A world lasts milliseconds; one that is still there after a minute of real time waits for something that does not come.</summary>
    private async Task<(string Outcome, List<string> Complaints)> InTimeAsync(int seed)
    {
        try
        {
            return await LiveAsync(seed).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        }
        catch (TimeoutException)
        {
            return ("hanging", ["the wait has no end"]);
        }
    }

    private static int Schedules() =>
        int.TryParse(Environment.GetEnvironmentVariable("KOREBT_SIMULATIONS"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count) ? count : DefaultSchedules;

    private async Task<(string Outcome, List<string> Complaints)> LiveAsync(int seed)
    {
        AutoClock clock = new(Given.AttemptTimeout, RunTimeout);
        SimulatedPlatform platform = new(seed, clock);
        Random chance = new(~seed);
        CallbackCredential credential = new(_ => new(new AccessToken($"t{clock.GetUtcNow().AddSeconds(62).UtcTicks}", clock.GetUtcNow().AddSeconds(62))), clock);
        BatchTestClient client = new(new Uri($"https://{SimulatedPlatform.ApiHost}"), "st-1", credential, new BatchTestClientOptions
        {
            Transport = platform,
            TimeProvider = clock,
            AttemptTimeout = Given.AttemptTimeout,
            RunTimeout = RunTimeout,
            Jitter = chance.NextDouble,
        });
        string file = Path.Combine(_folder, $"{seed}.csv");
        List<string> complaints = platform.Complaints;
        string outcome = "";
        DateTimeOffset? waiting = null;
        try
        {
            BatchTestOperation operation = await client.StartRunAsync("smoke");
            waiting = clock.GetUtcNow();
            BatchTestRun run = await operation.WaitForCompletionAsync();
            waiting = null;
            await client.DownloadResultsAsync(run, file);
            outcome = "delivered";
        }
        catch (BatchTestException failure)
        {
            outcome = failure.GetType().Name;
        }
        catch (Exception failure)
        {
            complaints.Add($"an error of no known kind: {failure}");
        }

        Check(clock, platform, outcome, waiting, file);
        return (outcome, complaints);
    }

    private static void Check(AutoClock clock, SimulatedPlatform platform, string outcome, DateTimeOffset? waiting, string file)
    {
        List<string> complaints = platform.Complaints;
        if (platform.StartsReceived > 1)
        {
            complaints.Add($"{platform.StartsReceived} runs were started");
        }

        if (waiting is { } began && clock.GetUtcNow() > began + RunTimeout)
        {
            complaints.Add($"the wait took {clock.GetUtcNow() - began}");
        }

        if (platform.SaidCompleted is not null && outcome != "delivered")
        {
            complaints.Add($"the platform said that the run was complete, and the outcome is {outcome}");
        }

        if (outcome == "delivered" && platform.SaidCompleted is null)
        {
            complaints.Add("results of a run that was not complete");
        }

        bool isThere = File.Exists(file);
        if (isThere != (outcome == "delivered") || (isThere && !File.ReadAllBytes(file).AsSpan().SequenceEqual(platform.File)))
        {
            complaints.Add("the file under the final name is not what the platform has");
        }

        File.Delete(file);
    }
}
