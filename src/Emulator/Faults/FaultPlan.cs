using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>The faults of one emulator, and how often each was met. Of several, the first that is not used up hits a call: they come one after the other.</summary>
internal sealed class FaultPlan(IReadOnlyList<Fault> faults, ILogger log)
{
    private readonly Dictionary<(Fault Fault, FaultCalls Call), int> _met = [];

    /// <summary>How the faults want runs to go; null when none of them is about that.</summary>
    public RunScript? Script => faults.FirstOrDefault(fault => fault.Script is not null)?.Script;

    public async ValueTask<Answer> AnswerAsync(Route route, Call call, CancellationToken cancellationToken)
    {
        ValueTask<Answer> Well() => route.HandleAsync(call, cancellationToken);
        if (Meet(route.Kind) is not ({ Effect: { } effect } fault, int index))
        {
            return await Well();
        }

        Log.FaultMet(log, fault.Name, index + 1);
        return await effect(new FaultyCall(call, index, Well, cancellationToken));
    }

    private (Fault? Fault, int Index) Meet(FaultCalls call)
    {
        lock (_met)
        {
            foreach (Fault fault in faults.Where(fault => fault.Effect is not null && fault.Calls.HasFlag(call)))
            {
                int index = _met.GetValueOrDefault((fault, call));
                if (fault.Times is null || index < fault.Times)
                {
                    _met[(fault, call)] = index + 1;
                    return (fault, index);
                }
            }

            return (null, 0);
        }
    }
}
