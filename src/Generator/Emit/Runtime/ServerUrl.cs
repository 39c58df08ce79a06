namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Linq;
using global::System.Text;

/// <summary>The address of a server with variables. A value fills its place and nothing beyond it: none can lead to another host.</summary>
[GeneratedCode]
internal static class ServerUrl
{
    public static Uri Of(string template, params (string Name, string Value)[] variables) => Of(null, template, variables);

    public static Uri Of(Uri? origin, string template, params (string Name, string Value)[] variables)
    {
        StringBuilder url = new();
        string rest = template;
        while (rest.Length > 0)
        {
            (string Name, string Value) next = variables.FirstOrDefault(v => rest.StartsWith("{" + v.Name + "}", StringComparison.Ordinal));
            if (next.Name is null)
            {
                url.Append(rest[0]);
                rest = rest[1..];
                continue;
            }

            ArgumentNullException.ThrowIfNull(next.Value, next.Name);
            rest = rest[(next.Name.Length + 2)..];
            Check(next.Name, next.Value, url.ToString(), rest);
            url.Append(next.Value);
        }

        Uri? address = null;
        bool isComplete = origin is null ? Uri.TryCreate(url.ToString(), UriKind.Absolute, out address) : Uri.TryCreate(origin, url.ToString(), out address);
        return isComplete && address!.Scheme is "http" or "https" ? address! : throw new ArgumentException("'" + url + "' is no http address.", nameof(variables));
    }

    private static void Check(string name, string value, string before, string after)
    {
        // A variable that stands for the whole beginning of an address is an address.
        bool isWhole = before.Length == 0 && !after.StartsWith(':');
        int host = before.IndexOf("//", StringComparison.Ordinal);
        bool isPath = before.StartsWith('/') || (host >= 0 && before.IndexOf('/', host + 2) >= 0);
        bool isSafe = value.All(c => c > ' ' && c is not ('?' or '#' or '\\' or '%') && (isWhole || c != '@') && (isWhole || isPath || c != '/'));
        if (!isSafe || value.Contains("..", StringComparison.Ordinal))
        {
            throw new ArgumentException("The value of '" + name + "' holds characters that would lead to another address.", name);
        }
    }
}
