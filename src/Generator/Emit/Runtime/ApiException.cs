namespace KoreBT.Template;

/// <summary>The service answered, but not with what the call promised.</summary>
[GeneratedCode]
public class ApiException : global::System.Exception
{
    internal ApiException(string message, global::KoreBT.Template.Runtime.Answer answer, global::System.Exception? innerException = null)
        : base(message, innerException) =>
        (StatusCode, Headers, ContentHeaders, RawBody) = (answer.StatusCode, answer.Headers, answer.ContentHeaders, answer.Body.ToArray());

    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="message">What happened.</param>
    public ApiException(int statusCode, string message)
        : base(message)
    {
        using global::System.Net.Http.HttpResponseMessage empty = new();
        (StatusCode, Headers, ContentHeaders) = (statusCode, empty.Headers, empty.Content.Headers);
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The headers of the answer; those about its body are <see cref="ContentHeaders"/>.</summary>
    public global::System.Net.Http.Headers.HttpResponseHeaders Headers { get; }

    /// <summary>The headers about the body, such as its type.</summary>
    public global::System.Net.Http.Headers.HttpContentHeaders ContentHeaders { get; }

    /// <summary>The bytes as they came. Not part of <see cref="global::System.Exception.Message"/>, which may be logged.</summary>
    public global::System.ReadOnlyMemory<byte> RawBody { get; }
}

/// <summary>An answer whose error body the document describes.</summary>
/// <typeparam name="TError">The error body.</typeparam>
[GeneratedCode]
public sealed class ApiException<TError> : global::KoreBT.Template.ApiException
{
    internal ApiException(string message, global::KoreBT.Template.Runtime.Answer answer, TError error)
        : base(message, answer) => Error = error;

    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="message">What happened.</param>
    /// <param name="error">The error body.</param>
    public ApiException(int statusCode, string message, TError error)
        : base(statusCode, message) => Error = error;

    /// <summary>The error body.</summary>
    public TError Error { get; }
}
