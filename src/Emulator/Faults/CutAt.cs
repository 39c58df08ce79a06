namespace KoreBT.Emulator;

/// <summary>How much of an answer is sent before a connection breaks.</summary>
internal enum CutAt
{
    /// <summary>Nothing.</summary>
    Start,

    /// <summary>Status line and headers.</summary>
    Headers,

    /// <summary>Half of the body as well.</summary>
    MidBody,
}
