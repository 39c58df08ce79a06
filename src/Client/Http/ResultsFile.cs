using System.Net;
using Polly.Timeout;

namespace KoreBT.Client.Http;

/// <summary>Fetches a results file. Knows no token: the link is its own proof.</summary>
internal sealed class ResultsFile(HttpClient http, LinkPolicy policy)
{
    /// <returns>The body, or null when the host no longer takes this link.</returns>
    public async Task<Stream?> OpenAsync(string runId, string link, CancellationToken cancellationToken)
    {
        Uri address = policy.Check(runId, link);
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new("identity"));
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or IOException)
        {
            throw new DownloadFailedException(runId, $"the file host {address.Authority} did not answer: {Cause.Of(failure)}", failure);
        }

        if (response.StatusCode == HttpStatusCode.OK)
        {
            return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }

        using (response)
        {
            return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone
                ? null
                : throw new DownloadFailedException(runId, Refusal(address, response));
        }
    }

    private static string Refusal(Uri address, HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 300 and < 400 => $"the file host {address.Authority} answered with a redirect (status {(int)response.StatusCode}), which is not followed.",
        int status => $"the file host {address.Authority} answered with status {status}.",
    };
}
