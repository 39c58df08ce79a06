namespace KoreBT.Cli;

/// <summary>
/// Refuses a secret as an argument. It looks before the parser does, whose messages repeat words that it does not know.
/// </summary>
internal static class SecretArguments
{
    private static readonly string[] Names = ["--client-secret", "--secret", "--token", "--private-key"];

    /// <returns>Why the call is refused, without the value; null when no word of it is the name of a secret.</returns>
    public static string? Refusal(IReadOnlyList<string> args) =>
        args.TakeWhile(static word => word != "--").Select(NameOf).FirstOrDefault(static name => name is not null) is { } name
            ? $"{name} is refused: every process of this machine can read a command line, and shells keep it. The secret that was given should be replaced. Use the variable KOREBT_CLIENT_SECRET or KOREBT_TOKEN, a file that KOREBT_CLIENT_SECRET_FILE, KOREBT_TOKEN_FILE or KOREBT_PRIVATE_KEY_FILE names, user secrets, or --secret-stdin."
            : null;

    /// <summary>The parser takes a value behind a space, an equals sign or a colon.</summary>
    private static string? NameOf(string word) =>
        Names.FirstOrDefault(name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (word.Length == name.Length || word[name.Length] is '=' or ':'));
}
