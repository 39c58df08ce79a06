using System.Reflection;
using System.Text.RegularExpressions;

namespace KoreBT.Emulator.Tests;

public sealed partial class FaultsTests
{
    private static readonly FaultCalls[] Kinds = [FaultCalls.Start, FaultCalls.Status, FaultCalls.File, FaultCalls.Manage];

    /// <summary>All but those in the run itself, and those that leave the caller waiting, which have tests of their own.</summary>
    public static TheoryData<string> Lasting =>
        [.. Faults.All.Where(fault => fault.Effect is not null && !fault.Name.Contains("-stall-", StringComparison.Ordinal) && !fault.Name.EndsWith("-slow", StringComparison.Ordinal)).Select(fault => fault.Name)];

    [Fact]
    public void Every_name_is_one_of_a_kind_and_begins_with_the_call_that_is_hit()
    {
        Assert.Equal(Faults.All.Count, Faults.All.Select(fault => fault.Name).Distinct().Count());
        Assert.All(Faults.All, fault => Assert.Matches(Kebab(), fault.Name));
        Assert.All(Faults.All, fault => Assert.Equal(
            fault.Calls,
            fault.Name.Split('-')[0] switch
            {
                "api" => FaultCalls.Start | FaultCalls.Status | FaultCalls.Manage,
                _ => Rehearsal.CallOf(fault.Name),
            }));
        Assert.All(Faults.All, fault => Assert.Equal(fault.Name.StartsWith("run-", StringComparison.Ordinal), fault.Script is not null));
    }

    [Fact]
    public void Every_summary_is_a_sentence() => Assert.All(Faults.All, fault => Assert.Matches(Sentence(), fault.Summary));

    [Fact]
    public void The_documentation_lists_the_same_faults()
    {
        IEnumerable<string> rows = File.ReadLines(Repository.PathOf("docs", "emulator.md")).SkipWhile(line => line != "## Every fault").Skip(4);

        Assert.Equal(Faults.All.Select(fault => $"| `{fault.Name}` | {fault.HowOften} | {fault.Summary} |"), rows);
    }

    [Fact]
    public void A_fault_is_as_its_name_says_for_ever_or_a_few_times()
    {
        Assert.All(Faults.All, fault => Assert.True(fault.Times is null or > 0));
        Assert.All(Faults.All.Where(fault => fault.Name.EndsWith("-once", StringComparison.Ordinal)), fault => Assert.Equal(1, fault.Times));
        Assert.All(Faults.All.Where(fault => fault.Name.EndsWith("-always", StringComparison.Ordinal)), fault => Assert.Null(fault.Times));
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task A_fault_hits_its_calls_as_often_as_it_says_and_then_all_is_well(string name)
    {
        const int More = 2;
        Fault fault = Faults.All.Single(fault => fault.Name == name);
        foreach (FaultCalls call in Kinds.Where(kind => fault.Calls.HasFlag(kind)))
        {
            await using Rehearsal rehearsal = await Rehearsal.StartAsync(name);
            await rehearsal.PrepareAsync(call);
            int before = rehearsal.Met(name);
            WireAnswer last = await rehearsal.SendAsync(call);
            for (int i = 1; i < (fault.Times ?? 0) + More; i++)
            {
                last = await rehearsal.SendAsync(call);
            }

            Assert.Equal(fault.Times ?? More, rehearsal.Met(name) - before);
            if (fault.Times is not null)
            {
                Assert.Equal((200, WireEnd.Closed, last.Length), (last.Status, last.End, last.Body.Length));
                Assert.Null(last.Header("Content-Encoding"));
            }
        }
    }

    [Fact]
    public void Every_fault_has_a_test_of_what_it_does_on_the_wire()
    {
        IEnumerable<string> tested = typeof(FaultsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>())
            .Select(data => data.Data[0])
            .OfType<string>();

        Assert.Empty(Faults.All.Select(fault => fault.Name).Except(tested));
    }

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[A-Z].*\\.$")]
    private static partial Regex Sentence();
}
