namespace KoreBT.Analysis;

/// <summary>What there is to know about one number that a rule speaks of.</summary>
/// <param name="Value">The number; null when it does not exist.</param>
/// <param name="Support">How many assertions it is made of.</param>
/// <param name="Missing">Why the number does not exist; null when it does.</param>
internal sealed record GateFigure(double? Value, long Support, string? Missing)
{
    public const string Undefined = "it is undefined, a quotient by 0";

    /// <summary>The baseline's number, where the rule compares with it.</summary>
    public double? Before { get; init; }

    /// <summary>The name of the p value: <c>mid-p</c> or <c>q</c>.</summary>
    public string Test { get; init; } = "mid-p";

    /// <summary>The p or q value of the change; null when nothing can be told.</summary>
    public double? P { get; init; }

    /// <summary>Whether more got worse than better.</summary>
    public bool IsWorse { get; init; }

    public static GateFigure Of(double? value, long support) => new(value, support, value is null ? Undefined : null);

    /// <summary>The numbers of both sides.</summary>
    public static GateFigure Of(double? before, double? now, long support) => new(now, support, before is null || now is null ? Undefined : null) { Before = before };

    public static GateFigure None(string why) => new(null, 0, why);
}
