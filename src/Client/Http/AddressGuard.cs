using System.Net;
using System.Net.Sockets;

namespace KoreBT.Client.Http;

/// <summary>
/// Tells addresses of the public network from those that a link out of an answer must not lead to: this machine, the network around it, and what cloud machines
/// are told secrets by. Sources: IANA's registries of special-purpose addresses for IPv4 and IPv6.
/// </summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] Local = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7"),
    ];

    private static readonly IPNetwork[] Reserved =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        IPNetwork.Parse("::/128"), IPNetwork.Parse("100::/64"), IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fec0::/10"), IPNetwork.Parse("ff00::/8"),
    ];

    /// <summary>True when a file may be fetched from <paramref name="address"/>: it is public, or of the same kind as an address of the platform itself.</summary>
    public static bool Allows(IPAddress address, IEnumerable<IPAddress> platform)
    {
        IPAddress plain = Plain(address);
        if (Is(plain, Reserved))
        {
            return false;
        }

        return (!Is(plain, Local) || platform.Any(static own => Is(Plain(own), Local)))
            && (!Is(plain, Private) || platform.Any(static own => Is(Plain(own), Private)));
    }

    /// <summary>An IPv4 address may stand inside an IPv6 one: mapped (RFC 4291), for NAT64 (RFC 6052) or for 6to4 (RFC 3056).</summary>
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        byte[] bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : bytes is [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..] ? new IPAddress(bytes.AsSpan(12))
            : bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4))
            : address;
    }

    private static bool Is(IPAddress address, IPNetwork[] networks) => networks.Any(network => network.Contains(address));
}
