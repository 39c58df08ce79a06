using Microsoft.CodeAnalysis.CSharp;

namespace KoreBT.Generator.Emit;

/// <summary>Words that come from a document, made safe as C#.</summary>
internal static class CSharp
{
    /// <summary>A string literal: whatever the text holds, it cannot end the literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>
    /// The backing field of a member: unique because the members' names are and none begins with a small letter. Letters without a small
    /// form, or with a shared one, would give two members one name.
    /// </summary>
    public static string Field(string memberName) => "_" + (memberName[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(memberName[0]) + memberName.Substring(1) : "_" + memberName);
}
