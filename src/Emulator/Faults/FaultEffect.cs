using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>Answers a call that a fault hits.</summary>
internal delegate ValueTask<Answer> FaultEffect(FaultyCall call);
