namespace KoreBT.Client.Http;

/// <summary>Scheme, host and port of the platform.</summary>
internal readonly record struct Origin
{
    private Origin(Uri address) => Address = address;

    /// <summary>Ends with a slash and has no path: the API document's paths begin at the root.</summary>
    public Uri Address { get; }

    public bool IsLoopbackHttp => Address.Scheme == Uri.UriSchemeHttp && Address.IsLoopback;

    /// <exception cref="ArgumentException">The address is not one that a token may be sent to.</exception>
    public static Origin OfApi(Uri host)
    {
        if (!host.IsAbsoluteUri || (host.Scheme != Uri.UriSchemeHttps && host.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The host must be an absolute https address, such as https://platform.kore.ai.", nameof(host));
        }

        if (host.UserInfo.Length > 0)
        {
            throw new ArgumentException("The host must not hold a user name or password.", nameof(host));
        }

        if (host.AbsolutePath != "/" || host.Query.Length > 0 || host.Fragment.Length > 0)
        {
            throw new ArgumentException($"The host is scheme and host alone, without the path '{host.AbsolutePath}': write {host.GetLeftPart(UriPartial.Authority)}.", nameof(host));
        }

        Origin origin = new(host);
        return host.Scheme == Uri.UriSchemeHttps || origin.IsLoopbackHttp
            ? origin
            : throw new ArgumentException($"The token would travel unencrypted to {host.Authority}. Use https; http is for loopback alone.", nameof(host));
    }

    public bool Holds(Uri address) =>
        address.Scheme == Address.Scheme && address.Port == Address.Port && string.Equals(address.IdnHost, Address.IdnHost, StringComparison.OrdinalIgnoreCase);
}
