using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>What a media type says about the bytes under it. Parameters such as a charset change nothing.</summary>
internal static class MediaTypes
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "application/xml", "application/yaml", "application/x-yaml", "application/javascript", "application/ecmascript", "application/graphql", "application/sdp",
        "application/sql", "application/toml", "application/x-pem-file", "application/pem-certificate-chain", "application/x-www-form-urlencoded",
    };

    /// <summary>JSON, or nothing in particular: JSON is then the only thing that a schema can describe.</summary>
    public static bool IsJson(string mediaType) => IsListedJson(mediaType) || Plain(mediaType) is "*/*" or "application/*";

    public static bool IsListedJson(string mediaType)
    {
        string plain = Plain(mediaType);
        return plain is "application/json" or "text/json" || plain.EndsWith("+json", StringComparison.Ordinal);
    }

    public static bool IsText(string mediaType)
    {
        string plain = Plain(mediaType);
        return plain.StartsWith("text/", StringComparison.Ordinal) || plain.EndsWith("+xml", StringComparison.Ordinal) || plain.EndsWith("+yaml", StringComparison.Ordinal) || Texts.Contains(plain);
    }

    /// <summary>Server-sent events.</summary>
    public static bool IsEvents(string mediaType) => Plain(mediaType) == "text/event-stream";

    /// <summary>One JSON value on each line.</summary>
    public static bool IsLines(string mediaType) => Plain(mediaType) is "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/ndjson" or "application/x-ndjson";

    /// <summary>JSON values, each behind a record separator.</summary>
    public static bool IsSequence(string mediaType)
    {
        string plain = Plain(mediaType);
        return plain == "application/json-seq" || plain.EndsWith("+json-seq", StringComparison.Ordinal);
    }

    /// <summary>True for what can stand in an Accept header as it is: a name, or a wildcard for all of a kind.</summary>
    public static bool IsAcceptable(string mediaType)
    {
        string plain = Plain(mediaType);
        int slash = plain.IndexOf('/');
        bool wild = plain.IndexOf('*') is >= 0 and int star && !(star == slash + 1 && star == plain.Length - 1) && plain != "*/*";
        return slash > 0 && slash < plain.Length - 1 && !wild && mediaType.All(c => c is >= ' ' and <= '~' and not ',');
    }

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

    /// <summary>A media type without its parameters, in small letters.</summary>
    public static string Plain(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
