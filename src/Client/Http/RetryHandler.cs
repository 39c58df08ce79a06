using System.Globalization;
using KoreBT.Client.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KoreBT.Client.Http;

/// <summary>The one retry layer: time-out per attempt, back-off with jitter, the platform's own hint first.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> RequestKey = new("korebt.request");
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly TimeProvider _time;
    private readonly bool _bufferBodies;

    /// <param name="options">Attempts, times and the clock.</param>
    /// <param name="bufferBodies">Read a body as part of its attempt, so that one cut short is asked for again. Right for small answers only.</param>
    /// <param name="inner">What sends.</param>
    public RetryHandler(BatchTestClientOptions options, bool bufferBodies, HttpMessageHandler inner)
        : base(inner)
    {
        _time = options.TimeProvider;
        _bufferBodies = bufferBodies;
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { TimeProvider = options.TimeProvider };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = options.Jitter,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                OnRetry = attempt => TellAsync(options, attempt),
                ShouldHandle = attempt => ValueTask.FromResult(RetryRules.MayRepeat(RequestOf(attempt.Context), attempt.Outcome, options.TimeProvider)),
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response ? RetryRules.Hint(response.Headers, options.TimeProvider) : null),
            });
        }

        _pipeline = builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestKey, request);
        try
        {
            return await _pipeline.ExecuteAsync(AttemptAsync, context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(ResilienceContext context)
    {
        HttpRequestMessage request = RequestOf(context);
        CallRecord? record = CallRecord.Of(request);
        record?.Begin();
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch (Exception failure)
        {
            Signals.Attempted(failure.GetType().Name);
            throw;
        }

        Signals.Attempted(StatusOf(response));
        record?.Answered(RetryRules.Hint(response.Headers, _time));
        if (_bufferBodies)
        {
            await response.Content.ReadAsByteArrayAsync(context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }

        return response;
    }

    private static ValueTask TellAsync(BatchTestClientOptions options, OnRetryArguments<HttpResponseMessage> attempt)
    {
        HttpRequestMessage request = RequestOf(attempt.Context);
        Signals.Retried();
        if (options.Log.IsEnabled(LogLevel.Warning))
        {
            string reason = attempt.Outcome.Result is { } response ? $"status {StatusOf(response)}" : Cause.Of(attempt.Outcome.Exception!);
            Log.Retrying(options.Log, request.Method.Method, request.RequestUri?.Authority, reason, attempt.RetryDelay.TotalSeconds);
        }

        return default;
    }

    private static string StatusOf(HttpResponseMessage response) => ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);

    private static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);
}
