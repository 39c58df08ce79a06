namespace KoreBT.Cli;

/// <summary>The call of the command is wrong in a way that only shows when it runs.</summary>
internal sealed class UsageException(string message) : Exception(message);
