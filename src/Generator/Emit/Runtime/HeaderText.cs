namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;
using global::System.Net.Http.Headers;

/// <summary>Headers of an answer as values; null when a header is absent or holds something else.</summary>
[GeneratedCode]
internal static class HeaderText
{
    /// <summary>A header that came in several lines is one list.</summary>
    public static string? Find(HttpHeaders? headers, HttpHeaders? contentHeaders, string name) =>
        (headers is not null && headers.NonValidated.TryGetValues(name, out HeaderStringValues values)) || (contentHeaders is not null && contentHeaders.NonValidated.TryGetValues(name, out values))
            ? string.Join(", ", values)
            : null;

    public static T? Value<T>(string? text, Func<string, T?> read)
        where T : struct => text is null ? null : read(text);

    public static IReadOnlyList<T>? List<T>(string? text, Func<string, T?> read)
        where T : struct => text?.Split(',').Select(t => read(t.Trim())).OfType<T>().ToArray();

    public static IReadOnlyList<string>? Strings(string? text) => text?.Split(',').Select(static t => t.Trim()).ToArray();

    public static bool? Boolean(string text) => bool.TryParse(text, out bool value) ? value : null;

    public static int? Int32(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    public static long? Int64(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public static float? Single(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : null;

    public static double? Double(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    public static decimal? Decimal(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>The date of HTTP and that of JSON.</summary>
    public static DateTimeOffset? DateTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value) ? value : null;

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value) ? value : null;

    public static Guid? Guid(string text) => global::System.Guid.TryParse(text, out Guid value) ? value : null;

    public static Uri? Uri(string? text) => global::System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value) ? value : null;
}
