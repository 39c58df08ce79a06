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
    public static async Task<T> OnceAsync<T>(Effect effect, CallRecord record, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.StatusCode is >= 300 and < 500 and not 408)
        {
            throw record.Mark(Refusal.Explain(effect.Doing, null, refusal, record));
        }
        catch (HttpRequestException failure) when (RetryRules.NeverLeft(failure))
        {
            throw record.Mark(new ServiceUnreachableException($"The call never left this machine while {effect.Doing}{record.Spent}: {Cause.Of(failure)} Check the host name, the network and the proxy. Nothing was {(effect.IsStart ? "started" : "changed")}.", null, failure));
        }
        catch (ApiException answer)
        {
            throw record.Mark(effect.Unknown($"the platform answered with {Refusal.Said(answer)}", answer));
        }
        catch (Exception failure) when (IsTransport(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw record.Mark(effect.Unknown(Cause.Of(failure).TrimEnd('.'), Cause.Keep(failure)));
        }
    }

    private static bool IsTransport(Exception failure) => failure is HttpRequestException or IOException or TimeoutRejectedException or TimeoutException;
}
