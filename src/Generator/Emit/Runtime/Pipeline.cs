namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The one place that sends: credential, timeout, reading. It sends once; retries belong to the handlers of the <see cref="HttpClient"/>.
/// An address from the caller goes before those of the document.</summary>
[GeneratedCode]
internal sealed class Pipeline(
    HttpClient http,
    Uri? baseAddress,
    Uri? server,
    TimeSpan timeout,
    Authenticator? authenticator,
    TimeProvider timeProvider)
{
    /// <summary>Of a client that was made for a fake; its methods are all overridden.</summary>
    public static readonly Pipeline None = new(null!, null, null, default, null, null!);

    public static async Task<T> BodyAsync<T>(Task<ApiResponse<T>> response) => (await response.ConfigureAwait(false)).Body;

    public static async Task DoneAsync(Task<ApiResponse> response)
    {
        if ((await response.ConfigureAwait(false)).Error is { } error)
        {
            throw error;
        }
    }

    public async Task<ApiResponse> SendWithoutBodyAsync(Operation<bool> operation, Request request, RequestOptions? options, CancellationToken cancellationToken) =>
        await SendAsync(operation, request, options, cancellationToken).ConfigureAwait(false);

    public async Task<ApiResponse<T>> SendAsync<T>(Operation<T> operation, Request request, RequestOptions? options, CancellationToken cancellationToken)
    {
        if (http is null)
        {
            throw new InvalidOperationException("This client was made without an HttpClient: override " + operation.Id + ".");
        }

        TimeSpan limit = options?.Timeout ?? timeout;
        using CancellationTokenSource timer = new(limit, timeProvider);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        using HttpRequestMessage message = request.ToMessage(operation.Method, baseAddress ?? operation.Server ?? server!);
        try
        {
            if (authenticator is not null)
            {
                await authenticator.ApplyAsync(operation.Id, operation.Security, message, either.Token).ConfigureAwait(false);
            }

            options?.Configure?.Invoke(message);
            using HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            using PooledBody body = await PooledBody.ReadAsync(response.Content, either.Token).ConfigureAwait(false);
            return Read(operation, new Answer(operation.Id, (int)response.StatusCode, response.Headers, body.Bytes));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && (timer.IsCancellationRequested || e.InnerException is TimeoutException))
        {
            // Two timers can fire, ours and that of the HttpClient; the caller sees one kind of exception.
            string allowed = timer.IsCancellationRequested ? limit.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s" : "the Timeout of the HttpClient";
            throw new TimeoutException(operation.Id + " got no complete answer within " + allowed + ".", e);
        }
    }

    private static ApiResponse<T> Read<T>(Operation<T> operation, Answer answer)
    {
        if (!operation.IsSuccess(answer.StatusCode))
        {
            return new(answer.StatusCode, answer.Headers, default, operation.ReadError(answer));
        }

        try
        {
            return new(answer.StatusCode, answer.Headers, operation.Read(answer.StatusCode, answer.Body.Span), null);
        }
        catch (JsonException e)
        {
            string message = operation.Id + " answered with status " + answer.StatusCode.ToString(CultureInfo.InvariantCulture) + " and a body that does not fit the document: " + e.Message;
            return new(answer.StatusCode, answer.Headers, default, new ApiException(message, answer, e));
        }
    }
}
