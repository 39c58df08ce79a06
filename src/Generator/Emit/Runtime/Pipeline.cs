namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Globalization;
using global::System.IO;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
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
        using HttpRequestMessage message = request.ToMessage(operation.Method, baseAddress ?? operation.Server ?? server!, operation.Accept);
        Uri address = message.RequestUri = options?.PageAddress ?? message.RequestUri!;
        try
        {
            if (authenticator is not null)
            {
                await authenticator.ApplyAsync(operation.Id, operation.Security, message, either.Token).ConfigureAwait(false);
            }

            options?.Configure?.Invoke(message);
            HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(operation, options, response, address, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && (timer.IsCancellationRequested || e.InnerException is TimeoutException))
        {
            // Two timers can fire, ours and that of the HttpClient; the caller sees one kind of exception.
            string allowed = timer.IsCancellationRequested ? limit.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s" : "the Timeout of the HttpClient";
            throw new TimeoutException(operation.Id + " got no complete answer within " + allowed + ".", e);
        }
    }

    /// <summary>From here on, the answer belongs to whoever opened it, or it ends here.</summary>
    private static async Task<ApiResponse<T>> ReadAsync<T>(Operation<T> operation, RequestOptions? options, HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        bool isOpened = false;
        try
        {
            int status = (int)response.StatusCode;
            HttpContentHeaders about = response.Content.Headers;
            if (!about.Contains("Content-Length"))
            {
                // Otherwise whoever asks for it later makes a content that has ended count its bytes.
                about.ContentLength = null;
            }

            Answer answer = new(operation.Id, status, response.Headers, about, default) { Address = address };
            options?.OnResponse?.Invoke(new ApiResponse(answer, null));
            if (operation.Open is { } open && operation.IsOpened(status))
            {
                ApiResponse<T> opened = new(answer, await open(response, cancellationToken).ConfigureAwait(false), null);
                isOpened = true;
                return opened;
            }

            using PooledBody body = await PooledBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return Read(operation, answer with { Body = body.Bytes });
        }
        catch (IOException e)
        {
            throw new HttpRequestException(operation.Id + " got a part of the answer, and then the connection broke.", e);
        }
        finally
        {
            if (!isOpened)
            {
                response.Dispose();
            }
        }
    }

    private static ApiResponse<T> Read<T>(Operation<T> operation, Answer answer)
    {
        if (!operation.IsSuccess(answer.StatusCode))
        {
            return new(answer, default, operation.ReadError(answer));
        }

        try
        {
            return new(answer, operation.Read(answer), null);
        }
        catch (JsonException e)
        {
            string message = operation.Id + " answered with status " + answer.StatusCode.ToString(CultureInfo.InvariantCulture) + " and a body that does not fit the document: " + e.Message;
            return new(answer, default, new ApiException(message, answer, e));
        }
    }
}
