using System.Globalization;

namespace KoreBT.Emulator.Results;

/// <summary>Ratios as the platform shows them: two decimals, halves upwards, zero when undefined.</summary>
internal static class Ratio
{
    public static double Of(double part, double whole) => whole == 0 ? 0 : Round(part / whole);

    /// <summary>A share in percent.</summary>
    public static string Percent(int part, int whole) => Text(whole == 0 ? 0 : Round(100.0 * part / whole));

    public static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static double Round(double value) => Math.Floor((value * 100) + 0.5) / 100;
}
