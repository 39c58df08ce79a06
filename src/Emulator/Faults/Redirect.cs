using KoreBT.Emulator.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace KoreBT.Emulator;

/// <summary>Faults that send the caller elsewhere; what the call asks for is not done.</summary>
internal static class Redirect
{
    /// <summary>A name that no resolver knows, so that nothing leaves this machine.</summary>
    private const string NobodysHost = "http://files.kore.invalid";

    /// <summary>To the address that was asked for.</summary>
    public static FaultEffect ToItself { get; } = To(302, _ => "");

    /// <summary>To the same file under another host name of this machine.</summary>
    public static FaultEffect ToOtherHost { get; } = To(302, platform => new UriBuilder(platform.FilesAddress) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority));

    /// <summary>To plain http on a host that is not this machine.</summary>
    public static FaultEffect ToPlainHttp { get; } = To(302, _ => NobodysHost);

    /// <summary>To the host of the files, which counts the tokens that it gets.</summary>
    public static FaultEffect ToFiles(int status) => To(status, platform => platform.FilesAddress.GetLeftPart(UriPartial.Authority));

    private static FaultEffect To(int status, Func<Platform, string> host) => call => new(new Answer(status, "text/plain; charset=utf-8", [])
    {
        Headers = [KeyValuePair.Create("Location", host(call.Call.Platform) + call.Call.Request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)],
    });
}
