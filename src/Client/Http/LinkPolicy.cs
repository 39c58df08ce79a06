namespace KoreBT.Client.Http;

/// <summary>Where results may be fetched from. The link comes from an answer, so it is checked like any other input.</summary>
internal sealed class LinkPolicy(Origin api, bool allowHttp)
{
    /// <returns>The address, as the link has it.</returns>
    /// <exception cref="DownloadRefusedException">The link is not one to follow. The message names its host, never its query.</exception>
    public Uri Check(string runId, string link)
    {
        if (!Uri.TryCreate(link, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out Uri? address) || !address.IsAbsoluteUri)
        {
            throw new DownloadRefusedException(runId, "the link to its results is no absolute address.");
        }

        if (address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        if (address.Scheme != Uri.UriSchemeHttp)
        {
            throw new DownloadRefusedException(runId, $"the link to its results has the scheme '{address.Scheme}'; only https is followed.");
        }

        bool sameMachine = api.IsLoopbackHttp && address.IsLoopback;
        return allowHttp || sameMachine
            ? address
            : throw new DownloadRefusedException(runId, $"the link to its results leads to {address.Host} over plain http, where anybody on the way can read and change the file. If that host is yours, allow http downloads.");
    }
}
