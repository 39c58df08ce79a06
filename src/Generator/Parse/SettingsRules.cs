using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Checks what the <c>OpenApiSpec</c> item says, and whether its file can be read at all.</summary>
internal static class SettingsRules
{
    public static bool Check(SpecFile file, Problems problems)
    {
        Extent start = new(0, 0);
        IsReadable(file.Text, start, problems);
        if (!file.Namespace.Split('.').All(IsPlainName))
        {
            problems.Add(Descriptors.Settings, start, "Namespace '" + file.Namespace + "' is no C# namespace; write it as in Namespace=\"Acme.Billing\"");
        }

        if (!IsPlainName(file.ClientName))
        {
            problems.Add(Descriptors.Settings, start, "ClientName '" + file.ClientName + "' is no C# name; write it as in ClientName=\"BillingApi\"");
        }

        if (file.Settings.Interface.ToLowerInvariant() is not ("" or "true" or "false"))
        {
            problems.Add(Descriptors.Settings, start, "Interface '" + file.Settings.Interface + "' is not allowed; it is true or false");
        }

        if (file.Settings.Accessibility.ToLowerInvariant() is not ("" or "public" or "internal"))
        {
            problems.Add(Descriptors.Settings, start, "Accessibility '" + file.Settings.Accessibility + "' is not allowed; it is public or internal");
        }

        foreach (string pin in file.Settings.Names.Where(p => !IsPlainName(NamePins.Split(p).Name)))
        {
            problems.Add(Descriptors.Settings, start, "Names has '" + pin + "', which fixes no C# name; write it as in Names=\"old_name=NewName\"");
        }

        foreach (string word in file.Settings.Names.Select(p => NamePins.Split(p).Word).GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            problems.Add(Descriptors.Settings, start, "Names has two names for '" + word + "'; keep one of them");
        }

        return !problems.HasErrors;
    }

    /// <summary>False for a file without a text, or with one that is too long to read; this has been reported.</summary>
    public static bool IsReadable(string? text, Extent start, Problems problems)
    {
        if (text is null)
        {
            problems.Add(Descriptors.Unreadable, start);
        }
        else if (text.Length > Limits.Size)
        {
            problems.Add(Descriptors.Limit, start, "it is larger than 16 MiB");
        }

        return text?.Length <= Limits.Size;
    }

    private static bool IsPlainName(string name) => NameRules.IsIdentifier(name) && NameRules.Escape(name) == name;
}
