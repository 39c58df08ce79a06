using Microsoft.CodeAnalysis.CSharp;

namespace KoreBT.Generator.Emit;

/// <summary>Words that come from a document, made safe as C#.</summary>
internal static class CSharp
{
    /// <summary>A string literal: whatever the text holds, it cannot end the literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>
    /// One literal for a list of texts, each behind the character that the literal begins with. An array is as many assignments as it has elements, and the compiler and analyzers of
    /// whoever uses the code go through each of them.
    /// </summary>
    public static string List(IReadOnlyCollection<string> texts)
    {
        char separator = Enumerable.Range(',', char.MaxValue - ',').Select(code => (char)code).First(one => !char.IsLetterOrDigit(one) && !char.IsSurrogate(one) && !texts.Any(text => text.Contains(one)));
        return Literal(string.Concat(texts.Select(text => separator + text)));
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>
    /// The backing field of a member: unique because the members' names are and none begins with a small letter. Letters without a small
    /// form, or with a shared one, would give two members one name.
    /// </summary>
    public static string Field(string memberName) => "_" + (memberName[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(memberName[0]) + memberName.Substring(1) : "_" + memberName);
}
