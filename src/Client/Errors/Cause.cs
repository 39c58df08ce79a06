namespace KoreBT.Client;

/// <summary>What broke a connection, in the words of whoever knows.</summary>
internal static class Cause
{
    /// <summary>
    /// The framework's sentence about a failed TLS handshake says only where to look; what is wrong with the certificate is in the failure within. Its sentence
    /// about an answer that is no HTTP repeats that answer, which may hold anything.
    /// </summary>
    public static string Of(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } reason } => $"no secure connection could be made: {reason.Message}",
        _ when Repeats(failure) => "what came back is no HTTP.",
        _ => failure.Message,
    };

    /// <returns>The failure, to be kept within another; null when it repeats what a stranger sent.</returns>
    public static Exception? Keep(Exception failure) => Repeats(failure) ? null : failure;

    private static bool Repeats(Exception failure) => failure is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse };
}
