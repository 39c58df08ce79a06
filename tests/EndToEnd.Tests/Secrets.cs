using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KoreBT.EndToEnd.Tests;

/// <summary>Looks for what must never be printed: the secret in any coding, a token, the signature of a link.</summary>
internal static partial class Secrets
{
    /// <returns>The lines that hold one of them.</returns>
    public static IEnumerable<string> In(IEnumerable<string> lines, string secret)
    {
        string base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret));
        string[] forms = [secret, Uri.EscapeDataString(secret), JsonSerializer.Serialize(secret).Trim('"'), base64, base64.TrimEnd('='), Convert.ToHexString(Encoding.UTF8.GetBytes(secret))];
        return lines.Where(line => forms.Any(form => line.Contains(form, StringComparison.OrdinalIgnoreCase)) || TokenOrLink().IsMatch(line));
    }

    [GeneratedRegex(@"eyJ[\w-]{10,}|[?&](s|e|sig)=[^&\s]+")]
    private static partial Regex TokenOrLink();
}
