namespace KoreBT.Cli.Settings;

/// <summary>A setting that has a value.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value, as one would type it.</param>
/// <param name="Source">Where it comes from: a variable, or a file and its line.</param>
internal sealed record GivenSetting(Setting Setting, string Value, string Source);
