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
            return true;
        }

        // Only reading calls can be repeated without harm: a second start starts a second run.
        return request.Method == HttpMethod.Get && outcome switch
        {
            { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
            { Result: { } response } => IsPassing((int)response.StatusCode) && (Hint(response, time) ?? TimeSpan.Zero) <= LongestHint,
            _ => false,
        };
    }

    /// <summary>True when no byte of the request can have reached the platform.</summary>
    public static bool NeverLeft(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool IsPassing(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>How long the platform asks to wait; null when it does not. A date in the past is no wait.</summary>
    public static TimeSpan? Hint(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)),
        _ => null,
    };
}
