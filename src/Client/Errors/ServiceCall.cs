using KoreBT.Client.Http;
using Polly.Timeout;

namespace KoreBT.Client;

/// <summary>Makes a call and turns what can go wrong into sentences.</summary>
internal static class ServiceCall
{
    /// <summary>A call that the retry layer was free to repeat.</summary>
    public static async Task<T> RepeatableAsync<T>(string doing, string? runId, CallRecord record, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ApiException refusal)
        {
            throw record.Mark(Refusal.Explain(doing, runId, refusal, record));
        }
        catch (Exception failure) when (IsTransport(failure))
        {
            string aside = runId is null ? "" : "; the run itself goes on";
            throw record.Mark(new ServiceUnreachableException($"No answer while {doing}{record.Spent}: {Cause.Of(failure)} Check the host name, the network and the proxy{aside}.", runId, Cause.Keep(failure)));
        }
    }

    /// <summary>A call that must not be made twice: whatever leaves open whether it took effect is its own kind of error.</summary>
    public static async Task<T> OnceAsync<T>(string doing, CallRecord record, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.StatusCode is >= 300 and < 500 and not 408)
        {
            throw record.Mark(Refusal.Explain(doing, null, refusal, record));
        }
        catch (HttpRequestException failure) when (RetryRules.NeverLeft(failure))
        {
            throw record.Mark(new ServiceUnreachableException($"The call never left this machine while {doing}{record.Spent}: {Cause.Of(failure)} Check the host name, the network and the proxy. Nothing was started.", null, failure));
        }
        catch (ApiException answer)
        {
            throw record.Mark(Unknown(doing, $"the platform answered with status {answer.StatusCode} and a body that does not say", answer));
        }
        catch (Exception failure) when (IsTransport(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw record.Mark(Unknown(doing, Cause.Of(failure).TrimEnd('.'), Cause.Keep(failure)));
        }
    }

    private static bool IsTransport(Exception failure) => failure is HttpRequestException or IOException or TimeoutRejectedException or TimeoutException;

    private static RunOutcomeUnknownException Unknown(string doing, string what, Exception? inner) => new(
        $"Whether the run began is not known: while {doing}, {what}. It was not sent again, as two calls start two runs. Look at the list of runs of the suite before you start another.", inner);
}
