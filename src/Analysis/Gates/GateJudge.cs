using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Holds numbers against rules.</summary>
internal sealed class GateJudge(GateData data)
{
    /// <summary>Differences of shares are rounded somewhere in the 16th decimal; that must not break a rule that is kept to the letter.</summary>
    private const double Rounding = 1e-12;

    private readonly List<GateReason> _reasons = [];
    private readonly List<GateReason> _warnings = [];
    private readonly List<GateRuleResult> _results = [];

    public IReadOnlyList<GateReason> Reasons => _reasons;

    public IReadOnlyList<GateReason> Warnings => _warnings;

    /// <summary>What became of each rule.</summary>
    public IReadOnlyList<GateRuleResult> Results => _results;

    /// <summary>How many numbers were held against a threshold.</summary>
    public int Judged { get; private set; }

    /// <exception cref="GatePolicyException">A rule names what neither run has, or needs a baseline that is not there.</exception>
    public void Judge(ImmutableArray<GateRule> rules)
    {
        GatePolicyProblem[] problems = [.. rules.Select((rule, index) => (index, Problem(rule))).Where(static found => found.Item2 is not null).Select(static found => new GatePolicyProblem(found.index + 1, null, found.Item2!))];
        if (problems.Length > 0)
        {
            throw new GatePolicyException(problems);
        }

        for (int index = 0; index < rules.Length; index++)
        {
            Judge(rules[index], index + 1);
        }
    }

    public void Judge(ImmutableArray<AllowedRegression> allowed, GateAllowances allowances, DateOnly today)
    {
        for (int index = 0; index < allowed.Length; index++)
        {
            (AllowedRegression one, IReadOnlyList<DiffItem> matches) = (allowed[index], allowances.MatchesOf(index));
            bool isOver = today > one.Expires;
            string name = $"{GateText.Quoted(one.Utterance)}{(one.Parent is { } parent ? $" in {GateText.Subject(GateScope.Intent, parent.Name)}" : "")}";
            string until = FormattableString.Invariant($"{one.Expires:yyyy-MM-dd}");
            if (matches.Count == 0)
            {
                _warnings.Add(new GateReason(GateReasonKind.UnusedAllowance, $"The allowed regression {name} of {one.Owner} has not regressed{(isOver ? $", and its time was over on {until}" : "")}; take it out of the policy.") { Allowance = index + 1 });
            }
            else if (isOver)
            {
                _reasons.Add(new GateReason(GateReasonKind.ExpiredAllowance, $"{name} is still regressed, and {one.Owner} had it allowed until {until} only; mend it, or renew the allowance.") { Allowance = index + 1, Items = [.. matches] });
            }
        }
    }

    public void Add(IEnumerable<Notice> notices) => _warnings.AddRange(notices.Select(static notice => new GateReason(GateReasonKind.Notice, notice.Message)));

    private string? Problem(GateRule rule)
    {
        GateMetric metric = GateMetric.Find(rule.Scope, rule.Metric)!;
        if (!data.HasBaseline && (metric.IsOfChange || rule.Comparison is not (GateComparison.AtLeast or GateComparison.AtMost)))
        {
            return $"{rule.Metric} with {GateText.Word(rule.Comparison)} compares two runs, and there is no baseline.";
        }

        return data.IsKnown(rule) ? null
            : $"There is no {GateText.Word(rule.Scope)} {GateText.Quoted(rule.Name!)} in {(data.HasBaseline ? "either" : "the")} run{GateRuleCheck.Nearest(rule.Name!, data.Names(rule.Scope))}.";
    }

    private void Judge(GateRule rule, int number)
    {
        GateMetric metric = GateMetric.Find(rule.Scope, rule.Metric)!;
        IReadOnlyList<string?> subjects = data.Subjects(rule);
        (string? Subject, GateFigure Figure)[] figures = [.. subjects.Select(subject => (subject, data.Figure(rule, metric, subject)))];
        (string? Subject, GateFigure Figure)[] few = [.. figures.Where(one => one.Figure.Missing is null && one.Figure.Support < rule.MinSupport)];
        if (figures.Length == 0)
        {
            string nothing = GateMetric.One(rule.Scope) == GateScope.Entity ? "the suite has no entity" : "the suite expects no intent";
            Lack(rule, new GateReason(GateReasonKind.MissingData, GateText.Missing(metric, null, nothing)) { Rule = number });
        }

        int judged = 0;
        double? value = null;
        foreach ((string? subject, GateFigure figure) in figures.Except(few))
        {
            GateReason reason = new(GateReasonKind.MissingData, "") { Rule = number, Subject = subject, Value = figure.Value, Baseline = figure.Before, P = rule.RequireSignificance ? figure.P : null };
            if (figure.Missing is { } why)
            {
                Lack(rule, reason with { Sentence = GateText.Missing(metric, subject, why) });
            }
            else
            {
                judged++;
                value = figure.Before is { } before ? figure.Value - before : figure.Value;
                Hold(rule, metric, figure, reason);
            }
        }

        Few(rule, metric, number, few, judged > 0);
        Judged += judged;
        _results.Add(new GateRuleResult(number, GateText.Wanted(rule, metric), !_reasons.Exists(reason => reason.Rule == number), judged, judged == 1 ? value : null));
    }

    private void Hold(GateRule rule, GateMetric metric, GateFigure figure, GateReason reason)
    {
        if (IsKept(rule, metric, figure))
        {
            return;
        }

        string sentence = GateText.Broken(rule, metric, reason.Subject, figure);
        if (!rule.RequireSignificance)
        {
            _reasons.Add(reason with { Kind = rule.Comparison == GateComparison.NotWorseBy ? GateReasonKind.NotShown : GateReasonKind.Threshold, Sentence = sentence + ".", Items = Items(metric, reason.Subject) });
        }
        else if (figure.P < rule.SignificanceLevel && figure.IsWorse)
        {
            _reasons.Add(reason with { Kind = GateReasonKind.Threshold, Sentence = $"{sentence} ({GateText.Significance(figure)}).", Items = Items(metric, reason.Subject) });
        }
        else
        {
            _warnings.Add(reason with { Kind = GateReasonKind.MaybeChance, Sentence = $"{sentence}, but {(figure.P < rule.SignificanceLevel ? "no fewer verdicts got better than worse" : "that could be chance")} ({GateText.Significance(figure)})." });
        }
    }

    private bool IsKept(GateRule rule, GateMetric metric, GateFigure figure)
    {
        double value = figure.Value!.Value;
        double change = figure.Before is { } before ? value - before : value;
        return rule.Comparison switch
        {
            GateComparison.AtLeast => value >= rule.Threshold - Rounding,
            GateComparison.AtMost => value <= rule.Threshold + Rounding,
            GateComparison.MayFallBy => -change <= rule.Threshold + Rounding,
            GateComparison.MayRiseBy => change <= rule.Threshold + Rounding,
            _ => data.IsNotWorseBy(rule.Threshold),
        };
    }

    private ImmutableArray<DiffItem> Items(GateMetric metric, string? subject) => [.. data.Items(metric, subject)];

    /// <summary>What has too little support is passed over; a rule that judged nothing for want of it has shown nothing.</summary>
    private void Few(GateRule rule, GateMetric metric, int number, (string? Subject, GateFigure Figure)[] few, bool judgedSome)
    {
        if (few.Length == 0)
        {
            return;
        }

        if (!judgedSome)
        {
            foreach ((string? subject, GateFigure figure) in few)
            {
                Lack(rule, new GateReason(GateReasonKind.MissingData, GateText.Missing(metric, subject, GateText.TooFew(figure.Support, rule.MinSupport))) { Rule = number, Subject = subject });
            }

            return;
        }

        string names = string.Join(", ", few.Select(one => GateText.Subject(rule.Scope, one.Subject!)));
        string sentence = FormattableString.Invariant($"The {metric.Title} was not judged where it is made of fewer than {rule.MinSupport} assertions: {names}.");
        _warnings.Add(new GateReason(GateReasonKind.BelowSupport, sentence) { Rule = number });
    }

    private void Lack(GateRule rule, GateReason reason)
    {
        if (rule.OnMissing != GateMissing.Ignore)
        {
            (rule.OnMissing == GateMissing.Fail ? _reasons : _warnings).Add(reason);
        }
    }
}
