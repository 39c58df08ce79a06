namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Globalization;

/// <summary>Values as text in paths, queries and headers: the same on every machine.</summary>
[GeneratedCode]
internal static class Wire
{
    public static string Text(bool value) => value ? "true" : "false";

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string Text(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    public static string Text(TimeSpan value) => global::System.Xml.XmlConvert.ToString(value);

    public static string Text(ReadOnlyMemory<byte> value) => Convert.ToBase64String(value.Span);

    public static string Text(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    public static string Text(Uri value) => value.OriginalString;
}
