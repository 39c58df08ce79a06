using System.Text.Json;

namespace KoreBT.Emulator.Tests;

/// <summary>The faults that are in the run and not in a call.</summary>
public sealed class RunFaultTests
{
    [Theory]
    [InlineData("run-never-ends", "running", "running")]
    [InlineData("run-fails", "running", "failed")]
    [InlineData("run-partly-fails", "running", "completed")]
    [InlineData("run-queued", "queued", "completed")]
    [InlineData("run-cancelled", "running", "cancelled")]
    public async Task A_run_goes_as_its_fault_says(string fault, string atFirst, string atLast)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(TimeSpan.FromSeconds(2), fault);

        JsonElement first = (await rehearsal.SendAsync(FaultCalls.Status)).Json;
        rehearsal.Caller.Clock.Advance(TimeSpan.FromHours(1));
        JsonElement last = (await rehearsal.SendAsync(FaultCalls.Status)).Json;

        Assert.Equal((atFirst, atLast), (first.GetProperty("status").GetString(), last.GetProperty("status").GetString()));
        Assert.Equal(fault == "run-partly-fails", last.GetProperty("result").GetProperty("isPartialFailure").GetBoolean());
    }
}
