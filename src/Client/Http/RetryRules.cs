using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;

namespace KoreBT.Client.Http;

/// <summary>Which attempts may be made again.</summary>
internal static class RetryRules
{
    /// <summary>A longer hint of the platform is the caller's business: waiting it out in silence would hide the reason.</summary>
    private static readonly TimeSpan LongestHint = TimeSpan.FromSeconds(60);

    public static bool MayRepeat(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome, TimeProvider time)
    {
        if (outcome.Exception is HttpRequestException failure && NeverLeft(failure))
        {
            return AddressRefusedException.In(failure) is null;
        }

        // Only reading calls can be repeated without harm: a second start starts a second run.
        return request.Method == HttpMethod.Get && outcome switch
        {
            { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
            { Result: { } response } => IsPassing((int)response.StatusCode) && IsShort(Hint(response.Headers, time) ?? TimeSpan.Zero, request),
            _ => false,
        };
    }

    /// <summary>True when no byte of the request can have reached the platform.</summary>
    public static bool NeverLeft(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>True when the same look may well succeed later, so that whoever waits for a run should go on waiting.</summary>
    public static bool MayPass(BatchTestException trouble) => trouble switch
    {
        ServiceUnreachableException => true,
        RequestRefusedException refusal => IsPassing(refusal.StatusCode) || refusal.IsRateLimit,
        UnexpectedAnswerException answer => answer.StatusCode < 300,
        _ => false,
    };

    /// <summary>How long the platform asks to wait; null when it does not. A date is taken against the platform's own clock, as ours may be off; one in the past is no wait.</summary>
    public static TimeSpan? Hint(HttpResponseHeaders headers, TimeProvider time) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - (headers.Date ?? time.GetUtcNow())).Ticks)),
        _ => null,
    };

    private static bool IsPassing(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    private static bool IsShort(TimeSpan hint, HttpRequestMessage request) => hint <= LongestHint && CallRecord.Of(request)?.HasTimeFor(hint) != false;
}
