namespace KoreBT.Analysis;

/// <summary>Something about an item beside its kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">What it is in this item, in a few words.</param>
public sealed record DiffFlag(FlagKind Kind, string Detail);
