namespace KoreBT.Client;

/// <summary>What broke a connection, in the words of whoever knows.</summary>
internal static class Cause
{
    /// <summary>The framework's sentence about a failed TLS handshake says only where to look; what is wrong with the certificate is in the failure within.</summary>
    public static string Of(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } reason }
            ? $"no secure connection could be made: {reason.Message}"
            : failure.Message;
}
