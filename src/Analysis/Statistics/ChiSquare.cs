using MathNet.Numerics;

namespace KoreBT.Analysis;

/// <summary>A statistic that follows a chi-square distribution when nothing but chance is at work.</summary>
/// <param name="Statistic">The statistic, at least 0.</param>
/// <param name="DegreesOfFreedom">At least 1.</param>
public readonly record struct ChiSquare(double Statistic, int DegreesOfFreedom)
{
    /// <summary>The probability of a statistic at least as large, from 0 to 1: Q(df / 2, x / 2), the upper regularised gamma function, which keeps its digits where 1 - P has none left.</summary>
    public double P => Statistic <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(DegreesOfFreedom / 2.0, Statistic / 2);
}
