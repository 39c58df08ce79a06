using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>A call that a fault hits.</summary>
/// <param name="Call">The call.</param>
/// <param name="Index">How many calls of its kind the fault has hit before.</param>
/// <param name="AnswerAsync">Does what the call is for, and gives the answer of a well-behaved platform. A fault that does not ask for it refuses the call unheard.</param>
/// <param name="CancellationToken">Set off when the caller is gone.</param>
internal sealed record FaultyCall(Call Call, int Index, Func<ValueTask<Answer>> AnswerAsync, CancellationToken CancellationToken);
