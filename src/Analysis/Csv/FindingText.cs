namespace KoreBT.Analysis;

/// <summary>The findings of one kind in one sentence.</summary>
internal static class FindingText
{
    public static string Of(string name, RunQuality quality, FindingKind kind)
    {
        Finding first = quality.Findings.First(finding => finding.Kind == kind);
        string place = first.Line > 0 ? FormattableString.Invariant($", line {first.Line}") : "";
        int more = quality.Count(kind) - 1;
        string rest = more > 0 ? FormattableString.Invariant($" The same is true {(more == 1 ? "once" : $"{more} times")} more.") : "";
        return $"{name}{place}: {first.Message}{rest}";
    }
}
