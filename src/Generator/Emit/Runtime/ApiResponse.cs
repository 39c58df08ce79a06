namespace KoreBT.Template;

/// <summary>An HTTP answer, good or bad.</summary>
[GeneratedCode]
public class ApiResponse
{
    internal ApiResponse(global::KoreBT.Template.Runtime.Answer answer, global::KoreBT.Template.ApiException? error) =>
        (StatusCode, Headers, ContentHeaders, Error, Address) = (answer.StatusCode, answer.Headers, answer.ContentHeaders, error, answer.Address);

    /// <summary>For tests of your own code: a success as the client would give it.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    public ApiResponse(int statusCode)
    {
        using global::System.Net.Http.HttpResponseMessage empty = new();
        (StatusCode, Headers, ContentHeaders) = (statusCode, empty.Headers, empty.Content.Headers);
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The headers of the answer; those about its body are <see cref="ContentHeaders"/>.</summary>
    public global::System.Net.Http.Headers.HttpResponseHeaders Headers { get; }

    /// <summary>The headers about the body, such as its type, length, range and time of change.</summary>
    public global::System.Net.Http.Headers.HttpContentHeaders ContentHeaders { get; }

    /// <summary>What was wrong with the answer; null when it is a success that fits the document.</summary>
    public global::KoreBT.Template.ApiException? Error { get; }

    /// <summary>Where the request went, without what a credential added; null for an answer that a test made.</summary>
    internal global::System.Uri? Address { get; }
}

/// <summary>An HTTP answer, good or bad, with its body.</summary>
/// <typeparam name="T">The body of a success.</typeparam>
[GeneratedCode]
public sealed class ApiResponse<T> : global::KoreBT.Template.ApiResponse
{
    private readonly T? _body;

    internal ApiResponse(global::KoreBT.Template.Runtime.Answer answer, T? body, global::KoreBT.Template.ApiException? error)
        : base(answer, error) => _body = body;

    /// <summary>For tests of your own code: a success as the client would give it.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">The body.</param>
    public ApiResponse(int statusCode, T body)
        : base(statusCode) => _body = body;

    /// <summary>The body of a success.</summary>
    /// <exception cref="global::KoreBT.Template.ApiException">The answer has an <see cref="global::KoreBT.Template.ApiResponse.Error"/>, which this throws.</exception>
    public T Body => Error is null ? _body! : throw Error;
}
