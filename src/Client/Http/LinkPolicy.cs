using System.Text.RegularExpressions;

namespace KoreBT.Client.Http;

/// <summary>Where results may be fetched from. The link comes from an answer, so it is checked like any other input.</summary>
internal sealed partial class LinkPolicy(Origin api, bool allowHttp)
{
    /// <summary>A signature covers the path and the query byte for byte, so nothing in them may be put into another form.</summary>
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <returns>The address, as the link has it, but for what cannot be sent.</returns>
    /// <exception cref="DownloadRefusedException">The link is not one to follow. The message names its host, never its query.</exception>
    public Uri Check(string runId, string link)
    {
        if (!Uri.TryCreate(link, AsItIs, out Uri? address) || !address.IsAbsoluteUri)
        {
            throw new DownloadRefusedException(runId, "the link to its results is no absolute address.");
        }

        if (address.Scheme == Uri.UriSchemeHttps)
        {
            return Sendable(address);
        }

        if (address.Scheme != Uri.UriSchemeHttp)
        {
            throw new DownloadRefusedException(runId, $"the link to its results has the scheme '{address.Scheme}'; only https is followed.");
        }

        bool sameMachine = api.IsLoopbackHttp && address.IsLoopback;
        return allowHttp || sameMachine
            ? Sendable(address)
            : throw new DownloadRefusedException(runId, $"the link to its results leads to {address.Host} over plain http, where anybody on the way can read and change the file. If that host is yours, allow http downloads.");
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
