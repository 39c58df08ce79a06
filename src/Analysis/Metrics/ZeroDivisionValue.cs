namespace KoreBT.Analysis;

/// <summary>What a policy makes of an undefined number.</summary>
internal static class ZeroDivisionValue
{
    /// <summary>The number it counts as; null when it does not count.</summary>
    public static double? Value(this ZeroDivision policy) => policy switch
    {
        ZeroDivision.Zero => 0,
        ZeroDivision.One => 1,
        _ => null,
    };
}
