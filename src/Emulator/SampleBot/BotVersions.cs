namespace KoreBT.Emulator.SampleBot;

/// <summary>The two spellings of a version: on the wire and in the summary section of a results file.</summary>
internal static class BotVersions
{
    public static string WireName(this BotVersion version) => version == BotVersion.Published ? "published" : "inDevelopment";

    public static string Label(this BotVersion version) => version == BotVersion.Published ? "Published" : "In Development";

    public static BotVersion? FromWireName(string? name) => name switch
    {
        "published" => BotVersion.Published,
        "inDevelopment" => BotVersion.InDevelopment,
        _ => null,
    };
}
