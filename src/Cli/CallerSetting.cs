namespace KoreBT.Cli;

/// <summary>Something that says who calls.</summary>
/// <param name="Key">Its name among the user secrets.</param>
/// <param name="Value">Its value, which may be a secret.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record CallerSetting(string Key, string Value, string Source)
{
    /// <summary>What may be shown.</summary>
    public string Shown => Key is "ClientSecret" or "Token" ? "(set, not shown)" : Value;

    /// <summary>Without the value, which a log would keep.</summary>
    public override string ToString() => $"{Key} from {Source}";
}
