using System.Text.Json;

namespace KoreBT.Emulator.Hosting;

/// <summary>Reads members of JSON that a stranger sent.</summary>
internal static class JsonText
{
    /// <returns>Null when there is no such member, or it is no text.</returns>
    public static string? Of(JsonElement element, string name) => Member(element, name) is { } value ? Value(value) : null;

    /// <returns>Null when there is no such member, or it is no list.</returns>
    public static IEnumerable<JsonElement>? List(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : null;

    /// <returns>Null when the value is no text, or text that is no Unicode, which a parsed document may still hold.</returns>
    public static string? Value(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The object in the body of a request.</summary>
    /// <returns>Null when it is no JSON object.</returns>
    public static async ValueTask<JsonElement?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return body.RootElement.ValueKind == JsonValueKind.Object ? body.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;
}
