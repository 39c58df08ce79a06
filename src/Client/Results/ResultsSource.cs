using System.Net;
using System.Net.Http.Headers;
using KoreBT.Client.Http;
using KoreBT.Client.Telemetry;
using Polly.Timeout;

namespace KoreBT.Client.Results;

/// <summary>
/// Where a file of the platform, such as the results of a run, comes from: asks for a fresh link when one has run out, follows redirects under the same rules as the link itself, and knows no
/// token, since the link is its own proof.
/// </summary>
internal sealed class ResultsSource(HttpClient http, LinkPolicy policy, WantedFile file, string? link, BatchTestClientOptions options, Func<CancellationToken, Task<string>> freshLinkAsync)
{
    private const int MostRedirects = 5;
    private const int MostFreshLinks = 3;
    private string? _link = link;
    private int _freshLinks;

    public WantedFile File => file;

    /// <summary>Asks for the file, or for the rest of it.</summary>
    /// <param name="offset">The first byte wanted.</param>
    /// <param name="tag">The mark of the file of which <paramref name="offset"/> bytes are there. When the host has another file by now, it sends that one whole.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>An answer with status 200, 206 or 416 whose body has not been read.</returns>
    /// <exception cref="DownloadFailedException">The host does not hand the file out.</exception>
    /// <exception cref="DownloadRefusedException">The link leads where this client does not go.</exception>
    public async Task<HttpResponseMessage> OpenAsync(long offset, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        while (true)
        {
            _link ??= await FreshAsync(cancellationToken).ConfigureAwait(false);
            HttpResponseMessage response = await FollowAsync(policy.Check(file, _link), offset, tag, cancellationToken).ConfigureAwait(false);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                case HttpStatusCode.PartialContent when tag is not null:
                case HttpStatusCode.RequestedRangeNotSatisfiable when tag is not null:
                    return response;
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone:
                    response.Dispose();
                    Log.LinkRefused(options.Log, file.Name);
                    _link = null;
                    break;
                default:
                    using (response)
                    {
                        throw new DownloadFailedException(file, $"the file host {response.RequestMessage!.RequestUri!.Authority} answered with status {(int)response.StatusCode}.");
                    }
            }
        }
    }

    private async Task<string> FreshAsync(CancellationToken cancellationToken) => ++_freshLinks <= MostFreshLinks
        ? await freshLinkAsync(cancellationToken).ConfigureAwait(false)
        : throw new LinkExpiredException(file, $"the file host refused {MostFreshLinks} links fresh from the platform. Check that the clock of this machine is right, and that the file is not deleted.");

    private async Task<HttpResponseMessage> FollowAsync(Uri address, long offset, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        for (int redirects = 0; ; redirects++)
        {
            HttpResponseMessage response = await SendAsync(address, offset, tag, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return response;
            }

            using (response)
            {
                string location = response.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues values) ? values.ToString() : "";
                if (location.Length == 0 || redirects == MostRedirects)
                {
                    string reason = location.Length == 0 ? "a redirect that leads nowhere" : $"more than {MostRedirects} redirects in a row";
                    throw new DownloadFailedException(file, $"the file host {address.Authority} answered with {reason}.");
                }

                address = policy.Next(file, address, location);
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long offset, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        CallRecord call = new(options.TimeProvider);
        call.Attach(request);
        GuardedConnect.Guard(request, policy.Api);
        request.Headers.AcceptEncoding.Add(new("identity"));
        if (tag is not null)
        {
            request.Headers.Range = new RangeHeaderValue(offset, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(tag);
        }

        try
        {
            HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

            // A transport of the caller's own need not say what its answer is an answer to.
            response.RequestMessage ??= request;
            return response;
        }
        catch (Exception failure) when (AddressRefusedException.In(failure) is { } refused)
        {
            throw new DownloadRefusedException(file, $"the link leads to {refused.Host}, which is in a private network or on this machine, and the platform itself is not. If that is meant, give the client a transport of your own.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or IOException)
        {
            throw call.Mark(new DownloadFailedException(file, $"the file host {address.Authority} did not answer{call.Spent}: {Cause.Of(failure)}", Cause.Keep(failure)));
        }
    }
}
