using System.Text.RegularExpressions;
using KoreBT.Client.Results;

namespace KoreBT.Client.Http;

/// <summary>Where results may be fetched from. The link comes from an answer, so it is checked like any other input.</summary>
internal sealed partial class LinkPolicy(Origin api, BatchTestClientOptions options)
{
    /// <summary>A signature covers the path and the query byte for byte, so nothing in them may be put into another form.</summary>
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public Origin Api => api;

    /// <returns>The address, as the link has it, but for what cannot be sent.</returns>
    /// <exception cref="DownloadRefusedException">The link is not one to follow. The message names its host, never its query.</exception>
    public Uri Check(WantedFile file, string link)
    {
        if (!Uri.TryCreate(link, AsItIs, out Uri? address) || !address.IsAbsoluteUri)
        {
            throw new DownloadRefusedException(file, "the link is no absolute address.");
        }

        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            throw new DownloadRefusedException(file, $"the link has the scheme '{address.Scheme}'; only https is followed.");
        }

        if (options.DownloadHosts is { } hosts && !hosts.Append(api.Address.IdnHost).Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            throw new DownloadRefusedException(file, $"the link leads to {address.Host}, which is not among the hosts that were allowed ({string.Join(", ", hosts)}). Add it if it is the platform's.");
        }

        bool sameMachine = api.IsLoopbackHttp && address.IsLoopback;
        return address.Scheme == Uri.UriSchemeHttps || options.AllowHttpDownload || sameMachine
            ? Sendable(address)
            : throw new DownloadRefusedException(file, $"the link leads to {address.Host} over plain http, where anybody on the way can read and change the file. If that host is yours, allow http downloads.");
    }

    /// <summary>Where a redirect leads, by the same rules; a redirect may not leave https behind.</summary>
    /// <exception cref="DownloadRefusedException">It leads where no link may, or from https to http.</exception>
    public Uri Next(WantedFile file, Uri current, string location)
    {
        string absolute = location switch
        {
            ['/', '/', ..] => $"{current.Scheme}:{location}",
            ['/', ..] => $"{current.Scheme}://{current.Authority}{location}",
            _ => Uri.TryCreate(current, location, out Uri? next) && !location.Contains(':', StringComparison.Ordinal) ? next.AbsoluteUri : location,
        };
        Uri address = Check(file, absolute);
        return current.Scheme == Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttps
            ? throw new DownloadRefusedException(file, $"the file host {current.Authority} sent us on from https to plain http.")
            : address;
    }

    /// <summary>
    /// An address taken as it is goes into the first line of the request unchecked: a line end in it would become a header of the link's choice, and a
    /// fragment would be sent. What no request line can hold is escaped, the fragment and a user name are left out.
    /// </summary>
    private static Uri Sendable(Uri address)
    {
        string target = Unsendable().Replace(address.PathAndQuery.Split('#')[0], static text => Uri.EscapeDataString(text.Value));
        return new Uri($"{address.Scheme}://{address.Authority}{(target.StartsWith('/') ? "" : "/")}{target}", AsItIs);
    }

    [GeneratedRegex("[^!-~]+")]
    private static partial Regex Unsendable();
}
