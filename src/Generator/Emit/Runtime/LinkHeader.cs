namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Linq;

/// <summary>The header <c>Link</c> (RFC 8288): addresses in angle brackets, each with parameters behind it.</summary>
[GeneratedCode]
internal static class LinkHeader
{
    /// <summary>The first address that is the next one of the answer itself; null when there is none.</summary>
    public static string? Next(ApiResponse response)
    {
        string rest = HeaderText.Find(response.Headers, null, "Link") ?? "";
        while (rest.IndexOf('<', StringComparison.Ordinal) is >= 0 and int open && rest.IndexOf('>', open) is >= 0 and int close)
        {
            string address = rest[(open + 1)..close].Trim();
            rest = rest[(close + 1)..];
            (string relations, bool isElsewhere) = ("", false);
            while (rest.TrimStart() is [';', .. string parameter])
            {
                (string name, string value, rest) = Parameter(parameter);
                relations = relations.Length == 0 && name.Equals("rel", StringComparison.OrdinalIgnoreCase) ? value : relations;
                isElsewhere |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
            }

            if (!isElsewhere && relations.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>A name, its value without quotes, and what follows them.</summary>
    private static (string Name, string Value, string After) Parameter(string text)
    {
        int end = text.IndexOfAny(['=', ';', ',']);
        if (end < 0 || text[end] != '=')
        {
            return (text[..(end < 0 ? text.Length : end)].Trim(), "", end < 0 ? "" : text[end..]);
        }

        string name = text[..end].Trim();
        string value = text[(end + 1)..].TrimStart();
        if (value is ['"', .. string quoted])
        {
            // Inside of quotes a backslash takes the next letter as it is.
            int close = 0;
            while (close < quoted.Length && quoted[close] != '"')
            {
                close += quoted[close] == '\\' ? 2 : 1;
            }

            close = Math.Min(close, quoted.Length);
            return (name, quoted[..close], quoted[Math.Min(close + 1, quoted.Length)..]);
        }

        int stop = value.IndexOfAny([';', ',']);
        return stop < 0 ? (name, value.Trim(), "") : (name, value[..stop].Trim(), value[stop..]);
    }
}
