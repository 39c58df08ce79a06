namespace KoreBT.Emulator.Hosting;

/// <summary>A request that found its route, with the parameters of the path unescaped.</summary>
internal sealed record Call(Platform Platform, HttpRequest Request, IReadOnlyDictionary<string, string> Parameters)
{
    private const string DefaultLanguage = "en";

    /// <summary>The language that the request names, or that of the bot.</summary>
    public string Language => Request.Headers["bot-language"].ToString() is { Length: > 0 } named ? named : DefaultLanguage;
}
