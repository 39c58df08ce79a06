using System.Text.Json;

namespace KoreBT.Emulator.Hosting;

/// <summary>Reads text members of JSON that a stranger sent.</summary>
internal static class JsonText
{
    /// <returns>Null when the member is absent, is no text, or is text that is no Unicode, which a parsed document may still hold.</returns>
    public static string? Of(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
