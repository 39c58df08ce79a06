using System.Globalization;

namespace KoreBT.Client.Http;

/// <summary>
/// What is known of one call while it is made. It travels with the request, so that the retry layer keeps to its deadline, and stays with the one who called, so
/// that an error can say how much was tried.
/// </summary>
internal sealed class CallRecord(TimeProvider time, DateTimeOffset? deadline = null)
{
    private static readonly HttpRequestOptionsKey<CallRecord> Key = new("korebt.call");
    private readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>How often the request went out.</summary>
    public int Attempts { get; private set; }

    /// <summary>How long the last answer asks to wait before the next call; null when it does not.</summary>
    public TimeSpan? Hint { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public TimeSpan Elapsed => Now - _start;

    /// <summary>" after 4 attempts in 00:00:07", or nothing when there was one.</summary>
    public string Spent => Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $" after {Attempts} attempts in {TimeSpan.FromSeconds(Math.Round(Elapsed.TotalSeconds)):c}") : "";

    public static CallRecord? Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out CallRecord? record) ? record : null;

    /// <summary>The request goes out once more.</summary>
    public void Begin()
    {
        Attempts++;
        Hint = null;
    }

    public void Answered(TimeSpan? hint) => Hint = hint;

    public void Attach(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <returns>False when the wait would end past the deadline of whoever called.</returns>
    public bool HasTimeFor(TimeSpan wait) => deadline is not { } end || Now + wait < end;

    /// <summary>Writes what was tried onto an error.</summary>
    public T Mark<T>(T failure)
        where T : BatchTestException
    {
        failure.Attempts = Attempts;
        failure.Elapsed = Elapsed;
        failure.RetryAfter ??= Hint;
        return failure;
    }
}
