namespace KoreBT.Emulator.Hosting;

/// <summary>What becomes of a connection after the bytes of a raw answer.</summary>
internal enum RawEnd
{
    /// <summary>It is closed in good order, as by a server that has said all.</summary>
    Close,

    /// <summary>It is reset.</summary>
    Reset,

    /// <summary>It stays open and nothing more is said until the caller gives up.</summary>
    Stall,
}
