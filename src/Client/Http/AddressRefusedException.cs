namespace KoreBT.Client.Http;

/// <summary>A name led to an address that no results file is fetched from. Travels inside of the framework's exception, and never leaves this library.</summary>
internal sealed class AddressRefusedException(string host) : IOException($"The host {host} is in a private network or on this machine.")
{
    public string Host { get; } = host;

    /// <returns>The refusal that <paramref name="failure"/> is about; null when it is about something else.</returns>
    public static AddressRefusedException? In(Exception failure) => failure as AddressRefusedException ?? (failure.InnerException is { } inner ? In(inner) : null);
}
