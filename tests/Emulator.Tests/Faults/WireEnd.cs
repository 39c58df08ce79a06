namespace KoreBT.Emulator.Tests;

/// <summary>How a connection stood when somebody stopped reading.</summary>
internal enum WireEnd
{
    Closed,
    Reset,
    Open,
}
