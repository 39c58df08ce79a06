namespace KoreBT.Emulator;

/// <summary>The calls of an emulator, as faults tell them apart.</summary>
[Flags]
public enum FaultCalls
{
    /// <summary>No call.</summary>
    None = 0,

    /// <summary>The calls that start a run, of utterances or of conversations.</summary>
    Start = 1,

    /// <summary>The calls that ask how far a run or an import is.</summary>
    Status = 2,

    /// <summary>The download of a file.</summary>
    File = 4,

    /// <summary>Every other call of the API: upload, list, import, export, delete.</summary>
    Manage = 8,
}
