using KoreBT.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace KoreBT.Emulator.Tests;

public sealed class FaultPlanTests
{
    private static readonly Platform Platform = new(new EmulatorOptions());

    private static Fault Saying(string word, FaultCalls calls, int? times) =>
        new(word, calls, times, "", call => new(new Answer(200, "", System.Text.Encoding.ASCII.GetBytes($"{word}{call.Index}"))));

    private static async Task<string> AskAsync(FaultPlan plan, params FaultCalls[] calls)
    {
        List<string> said = [];
        foreach (FaultCalls call in calls)
        {
            Route route = new("GET", "/", Meter.None, call, (_, _) => new(new Answer(200, "", "well"u8.ToArray())));
            Answer answer = await plan.AnswerAsync(route, new Call(Platform, new DefaultHttpContext().Request, new Dictionary<string, string>()), TestContext.Current.CancellationToken);
            said.Add(System.Text.Encoding.ASCII.GetString(answer.Body));
        }

        return string.Join(' ', said);
    }

    [Fact]
    public async Task Each_kind_of_call_is_hit_so_many_times_and_the_others_never()
    {
        FaultPlan plan = new([Saying("a", FaultCalls.Start | FaultCalls.File, 2)], NullLogger.Instance);

        Assert.Equal(
            "a0 a0 well a1 well well a1 well well",
            await AskAsync(plan, FaultCalls.Start, FaultCalls.File, FaultCalls.Status, FaultCalls.Start, FaultCalls.Manage, FaultCalls.Start, FaultCalls.File, FaultCalls.File, FaultCalls.Start));
    }

    [Fact]
    public async Task Several_faults_come_one_after_the_other_and_one_without_end_is_the_last()
    {
        FaultPlan plan = new([Saying("a", FaultCalls.Status, 1), Saying("b", FaultCalls.Status, 2), Saying("c", FaultCalls.Status, null), Saying("d", FaultCalls.Status, 1)], NullLogger.Instance);

        Assert.Equal("a0 b0 b1 c0 c1", await AskAsync(plan, [.. Enumerable.Repeat(FaultCalls.Status, 5)]));
    }

    [Fact]
    public async Task A_fault_of_the_run_leaves_the_calls_alone()
    {
        FaultPlan plan = new([new Fault("run-x", "", RunScript.Fail), Saying("a", FaultCalls.Status, null)], NullLogger.Instance);

        Assert.Equal(RunScript.Fail, plan.Script);
        Assert.Equal("a0", await AskAsync(plan, FaultCalls.Status));
        Assert.Null(new FaultPlan([], NullLogger.Instance).Script);
    }
}
