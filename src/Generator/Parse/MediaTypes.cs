using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>What a media type says about the bytes behind it.</summary>
internal static class MediaTypes
{
    /// <summary>A media type without its parameters, in small letters.</summary>
    public static string Plain(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    public static bool IsJson(string mediaType) => Plain(mediaType) is var plain && (plain is "application/json" or "text/json" || plain.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>True for what can stand in a header: type and subtype, both of letters that are allowed there.</summary>
    public static bool IsLegal(string mediaType) =>
        mediaType.All(c => c is >= ' ' and <= '~') && Plain(mediaType).Split('/') is [{ Length: > 0 }, { Length: > 0 }] parts && parts.All(p => p.All(c => char.IsLetterOrDigit(c) || "!#$&-^_.+".IndexOf(c) >= 0));

    /// <summary>The media type of a request: that of the document, or the plainest of its kind where that is a pattern or no media type.</summary>
    public static string Sent(string mediaType, BodyKind kind)
    {
        string sent = mediaType.Trim();
        return kind switch
        {
            BodyKind.Multipart => IsLegal(sent) ? Plain(sent) : "multipart/form-data",
            _ when IsLegal(sent) => kind == BodyKind.Text && sent.IndexOf(';') < 0 ? sent + "; charset=utf-8" : sent,
            BodyKind.Json => "application/json",
            BodyKind.Form => "application/x-www-form-urlencoded",
            BodyKind.Text => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
    }
}
