using Polly.Timeout;

namespace KoreBT.Client;

/// <summary>Makes a call and turns what can go wrong into sentences.</summary>
internal static class ServiceCall
{
    /// <summary>A call that the retry layer was free to repeat.</summary>
    public static async Task<T> RepeatableAsync<T>(string doing, string runId, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ApiException refusal)
        {
            throw Refusal.Explain(doing, runId, refusal);
        }
        catch (Exception failure) when (IsTransport(failure))
        {
            throw new ServiceUnreachableException($"No answer while {doing}: {Cause.Of(failure)} Check the host name, the network and the proxy; the run itself goes on.", runId, failure);
        }
    }

    /// <summary>A call that must not be made twice: whatever leaves open whether it took effect is its own kind of error.</summary>
    public static async Task<T> OnceAsync<T>(string doing, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.StatusCode is >= 300 and < 500)
        {
            throw Refusal.Explain(doing, null, refusal);
        }
        catch (HttpRequestException failure) when (Http.RetryRules.NeverLeft(failure))
        {
            throw new ServiceUnreachableException($"The call never left this machine while {doing}: {Cause.Of(failure)} Check the host name, the network and the proxy. Nothing was started.", null, failure);
        }
        catch (ApiException answer)
        {
            throw Unknown(doing, $"the platform answered with status {answer.StatusCode} and a body that does not say", answer);
        }
        catch (Exception failure) when (IsTransport(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw Unknown(doing, Cause.Of(failure).TrimEnd('.'), failure);
        }
    }

    private static bool IsTransport(Exception failure) => failure is HttpRequestException or IOException or TimeoutRejectedException or TimeoutException;

    private static RunOutcomeUnknownException Unknown(string doing, string what, Exception inner) => new(
        $"Whether the run began is not known: while {doing}, {what}. It was not sent again, as two calls start two runs. Look at the list of runs of the suite before you start another.", inner);
}
