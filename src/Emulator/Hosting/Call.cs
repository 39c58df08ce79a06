namespace KoreBT.Emulator.Hosting;

/// <summary>A request that found its route, with the parameters of the path unescaped.</summary>
internal sealed record Call(Platform Platform, HttpRequest Request, IReadOnlyDictionary<string, string> Parameters);
