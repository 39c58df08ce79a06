using System.Globalization;
using System.Text;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>Faults that answer in place of the platform.</summary>
internal static class Refuse
{
    public const string Html = "<!DOCTYPE html><html><head><title>Maintenance</title></head><body>We will be back soon.</body></html>";

    /// <summary>Refuses the call unheard.</summary>
    public static FaultEffect With(Refusal refusal) => _ => new(refusal.ToAnswer());

    /// <summary>Refuses the call unheard with a status that a server or a proxy before it may give.</summary>
    public static FaultEffect With(int status, string message) => With(new Refusal(status, message, status));

    /// <summary>Refuses the call although the platform did what it asks for: the answer was lost on the way back.</summary>
    public static FaultEffect AfterAll(int status, string message) => async call =>
    {
        await call.AnswerAsync();
        return new Refusal(status, message, status).ToAnswer();
    };

    /// <param name="retryAfter">The header of that name, from the present; null: none.</param>
    public static FaultEffect TooMany(Func<DateTimeOffset, string>? retryAfter) => call => new(Refusals.TooManyThisMinute.ToAnswer() with
    {
        Headers = retryAfter is null ? [] : [KeyValuePair.Create("Retry-After", retryAfter(call.Call.Platform.Now))],
    });

    /// <summary>Another whole answer with status 200, after the platform did what the call asks for.</summary>
    public static FaultEffect Instead(string contentType, string body) => async call =>
    {
        await call.AnswerAsync();
        return new Answer(StatusCodes.Status200OK, contentType, Encoding.UTF8.GetBytes(body));
    };

    /// <summary>The date form of HTTP.</summary>
    public static string Date(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The older date form, with the weekday in full and two digits of the year.</summary>
    public static string OldDate(DateTimeOffset time) => time.UtcDateTime.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
