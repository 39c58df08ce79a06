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
    /// A local variable for a member: unique among the members because their names are, and apart from the names that the emitted
    /// methods use themselves.
    /// </summary>
    public static string Local(string memberName)
    {
        string name = char.ToLowerInvariant(memberName[0]) + memberName.Substring(1);
        return name is "reader" or "writer" or "use" or "set" or "more" or "rest" or "request" or "options" or "item" ? "_" + name : Parse.NameRules.Escape(name);
    }
}
