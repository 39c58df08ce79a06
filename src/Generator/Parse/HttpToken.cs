namespace KoreBT.Generator.Parse;

/// <summary>What HTTP takes as the name of a header, a cookie or a method; anything else throws in the client that sends it.</summary>
internal static class HttpToken
{
    public static bool Is(string name) =>
        name.Length > 0 && name.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
