namespace KoreBT.Cli.Tests;

/// <summary>Does something when the command says a certain thing for the first time.</summary>
internal sealed class ToldWriter(string words, Action act) : StringWriter
{
    private Action? _act = act;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(words, StringComparison.Ordinal) == true)
        {
            Interlocked.Exchange(ref _act, null)?.Invoke();
        }
    }
}
