using System.Text;

namespace KoreBT.Analysis;

/// <summary>
/// The bytes by which utterances are found in the other run. Two are the same when they are equal but for ASCII case; texts to which Unicode and white space do more than that are
/// brought into the <see cref="TextForm"/> before.
/// </summary>
internal static class KeyText
{
    /// <summary>Whether the text is its own key: ASCII without outer or double spaces, as almost every utterance is.</summary>
    public static bool IsKey(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 && text.IndexOf("  "u8) < 0;

    /// <summary>The key of any other text.</summary>
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(TextForm.Of(text));

    public static bool Equal(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => left.SequenceEqual(right) || Ascii.EqualsIgnoreCase(left, right);

    /// <summary>The hash of a key in its context, whatever the case of ASCII letters.</summary>
    public static int Hash(ReadOnlySpan<byte> key, int context) => Utf8Hash.Of(key, context, Utf8Hash.WithoutCase);
}
