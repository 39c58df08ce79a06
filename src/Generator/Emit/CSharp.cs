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
    /// A local variable for a member: unique among the members because their names are and none begins with a small letter, and apart
    /// from the names that the emitted methods use themselves.
    /// </summary>
    public static string Local(string memberName)
    {
        string name = Lowered(memberName);
        bool isTaken = name is "reader" or "writer" or "use" or "name" or "set" or "more" or "some" or "rest" or "request" or "options" or "item";

        // Behind a pattern these three would continue it.
        bool isPattern = name is "and" or "or" or "not";
        return isTaken || isPattern ? "_" + name : Parse.NameRules.Escape(name);
    }

    /// <summary>The backing field of a member, by the same reasoning.</summary>
    public static string Field(string memberName) => "_" + Lowered(memberName);

    /// <summary>Letters without a small form, or with a shared one, would give two members one name.</summary>
    private static string Lowered(string name) => name[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(name[0]) + name.Substring(1) : "_" + name;
}
