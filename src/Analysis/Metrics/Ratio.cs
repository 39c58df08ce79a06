namespace KoreBT.Analysis;

/// <summary>Quotients that say when they are undefined.</summary>
internal static class Ratio
{
    public static double? Of(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
