using System.Net;

namespace KoreBT.Client.Http;

/// <summary>
/// The proxy of the machine, but for loopback: the variables <c>HTTP_PROXY</c> and <c>HTTPS_PROXY</c> name it for every host, and a proxy elsewhere
/// would look for loopback on itself and see the token that plain http is taken for there.
/// </summary>
internal sealed class LoopbackDirect(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
