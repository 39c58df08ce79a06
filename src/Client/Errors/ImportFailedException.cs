namespace KoreBT.Client;

/// <summary>The platform took a file and could not make a suite of it.</summary>
public sealed class ImportFailedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to do.</param>
    public ImportFailedException(string message)
        : base(message, null, null)
    {
    }
}
