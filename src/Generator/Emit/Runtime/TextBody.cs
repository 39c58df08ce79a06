namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Text;

/// <summary>The text of an answer in the charset that it names; UTF-8 when it names none, or one that the platform does not know.</summary>
[GeneratedCode]
internal static class TextBody
{
    public static string Read(Answer answer)
    {
        ReadOnlySpan<byte> bytes = answer.Body.Span;

        // A byte order mark knows better than a header; UTF-32 begins like UTF-16.
        foreach (Encoding marked in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (bytes.StartsWith(marked.Preamble))
            {
                return marked.GetString(bytes[marked.Preamble.Length..]);
            }
        }

        return Named(answer.ContentHeaders.ContentType?.CharSet).GetString(bytes);
    }

    private static Encoding Named(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
