using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace KoreBT.Generator.Parse;

/// <summary>Wire names to C# names. The same word gives the same name on every machine and in every culture.</summary>
internal static class NameRules
{
    private const int Longest = 100;

    /// <summary><c>utterance_count</c> to <c>UtteranceCount</c>, <c>__v</c> to <c>V</c>, <c>TP</c> stays <c>TP</c>; never empty.</summary>
    public static string Pascal(string word)
    {
        StringBuilder name = new();
        bool allCapitals = IsShouted(word);
        foreach (string part in Parts(word))
        {
            if (char.IsDigit(part[0]) && (name.Length == 0 || char.IsDigit(name[name.Length - 1])))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(part[0])).Append(allCapitals || IsShouted(part) ? part.Substring(1).ToLowerInvariant() : part.Substring(1));
        }

        return Short(name.Length > 0 ? name.ToString() : Spelled(word));
    }

    /// <summary>As <see cref="Pascal"/>, for arguments: <c>bot-language</c> to <c>botLanguage</c>, <c>TP</c> to <c>tp</c>.</summary>
    public static string Camel(string word)
    {
        string name = Pascal(word);
        int capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals]))
        {
            capitals++;
        }

        int lowered = capitals == name.Length || capitals <= 1 ? capitals : capitals - 1;
        return name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }

    /// <summary>One thing of several: <c>Items</c> to <c>Item</c>; what does not look like a plural gets <c>Item</c> behind it.</summary>
    public static string Singular(string name) => name switch
    {
        [.., 'i', 'e', 's'] when name.Length > 4 => name.Substring(0, name.Length - 3) + "y",
        [.., 's', 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'c', 'h', 'e', 's'] => name.Substring(0, name.Length - 2),
        [.., not ('s' or 'u' or 'i'), 's'] when name.Length > 3 => name.Substring(0, name.Length - 1),
        _ => name + "Item",
    };

    /// <summary>
    /// The word with its punctuation spelled out, for words that <see cref="Pascal"/> cannot tell apart. Begins with a capital as all names of
    /// members do, so that it is no keyword and none of the emitted code's own names.
    /// </summary>
    public static string Verbatim(string word)
    {
        StringBuilder name = new();
        foreach (char c in Plain(word))
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                name.Append(c);
            }
            else
            {
                name.Append('_').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return Short(name.Length > 0 && char.IsLetter(name[0]) ? char.ToUpperInvariant(name[0]) + name.ToString(1, name.Length - 1) : "Word" + name);
    }

    /// <summary>The name of a project as a namespace, in the way of the SDK's templates: <c>2nd-hand.class</c> to <c>_2nd_hand.class_</c>.</summary>
    public static string Namespace(string project) => string.Join(".", project.Split('.').Select(part =>
    {
        string name = string.Concat(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return IsIdentifier(name) ? Escape(name) == name ? name : name + "_" : "_" + name;
    }));

    /// <summary>A name that people can read and files can have: what is too long is cut, and told apart by a hash of the whole.</summary>
    public static string Short(string name) =>
        name.Length <= Longest ? name : name.Substring(0, Longest - 9) + "_" + StableHash.Of(name);

    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Escapes a keyword with <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static IEnumerable<string> Parts(string word)
    {
        StringBuilder part = new();
        string plain = Plain(word);
        for (int i = 0; i < plain.Length; i++)
        {
            if (char.IsLetterOrDigit(plain[i]))
            {
                part.Append(plain[i]);
                continue;
            }

            if (part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
            }

            // The sign of a number is its meaning: +1 and -1 are two words.
            if (i == 0 && plain[0] is '+' or '-' && plain.Length > 1 && char.IsDigit(plain[1]))
            {
                yield return plain[0] == '+' ? "Plus" : "Minus";
            }
        }

        if (part.Length > 0)
        {
            yield return part.ToString();
        }
    }

    /// <summary>Composed, and without the characters that the compiler leaves out of names or cannot take into them.</summary>
    private static string Plain(string word)
    {
        IEnumerable<char> kept = word.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Surrogate or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned));
        return string.Concat(kept).Normalize(NormalizationForm.FormC);
    }

    private static bool IsShouted(string part) => part.Length > 2 && part.All(c => !char.IsLower(c)) && part.Any(char.IsUpper);

    private static string Spelled(string word) =>
        word.Length == 0 ? "Empty" : "Symbol" + string.Concat(word.Select(c => ((int)c).ToString("X2", CultureInfo.InvariantCulture)));
}
