using System.Globalization;

namespace KoreBT.Emulator;

/// <summary>A failure mode that an emulator can be told to have; see <see cref="Faults.All"/>.</summary>
public sealed class Fault
{
    internal Fault(string name, FaultCalls calls, int? times, string summary, FaultEffect effect)
    {
        Name = name;
        Calls = calls;
        Times = times;
        Summary = summary;
        Effect = effect;
    }

    internal Fault(string name, string summary, RunScript script)
    {
        Name = name;
        Calls = FaultCalls.Status;
        Summary = summary;
        Script = script;
    }

    /// <summary>The name by which it is asked for, such as <c>status-503</c>.</summary>
    public string Name { get; }

    /// <summary>What happens, as a sentence.</summary>
    public string Summary { get; }

    /// <summary>The calls that it hits.</summary>
    public FaultCalls Calls { get; }

    /// <summary>How many calls of each kind it hits before all is well again; null: every one.</summary>
    public int? Times { get; }

    /// <summary><see cref="Times"/> in words: "once", "twice", "3 times" or "always".</summary>
    public string HowOften => Times switch
    {
        null => "always",
        1 => "once",
        2 => "twice",
        { } times => string.Create(CultureInfo.InvariantCulture, $"{times} times"),
    };

    /// <summary>What becomes of a call; null when the fault is in the run itself.</summary>
    internal FaultEffect? Effect { get; }

    /// <summary>How runs go; null when the fault is in the calls.</summary>
    internal RunScript? Script { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
