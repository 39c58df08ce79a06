using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace KoreBT.Emulator;

/// <summary>Writes a message as it is, so that the commands in it can be copied.</summary>
internal sealed class PlainFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(logEntry.Formatter(logEntry.State, logEntry.Exception) + "\n");
        if (logEntry.Exception is not null)
        {
            textWriter.Write(logEntry.Exception + "\n");
        }
    }
}
