namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Text.Json;

/// <summary>The words that the document lists for a type. A listed word is read without making text of it.</summary>
[GeneratedCode]
internal sealed class JsonWords(string type, params string[] words)
{
    private readonly JsonNames _names = new(words);

    /// <summary>What a value keeps of its word: none of the empty one, which is what <c>default</c> has.</summary>
    public static string? Kept(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? null : value;
    }

    public bool Has(string word) => Array.IndexOf(words, word) >= 0;

    public string Read(ref Utf8JsonReader reader)
    {
        JsonRead.Expect(ref reader, JsonTokenType.String, type);
        int place = _names.Find(Json.Text(ref reader));
        return place < 0 ? reader.GetString()! : _names.Text(place);
    }
}
