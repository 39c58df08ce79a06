using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>Which entities changed.</summary>
internal static class HtmlEntities
{
    public static Html Of(RunDiff diff)
    {
        if (diff.ByEntity.IsEmpty)
        {
            return Html.Empty;
        }

        double scale = HtmlMarks.Scale(diff.ByEntity.SelectMany(static change => new[] { change.Regressed, change.Fixed }));
        return Html.Of($"""
            <section id="entities"><div class="w"><h2>Which entities changed</h2>
            <p class="sub">A value is right when it is the expected one. Lost and gained are utterances in which the entity was right before and is wrong now, or the reverse, whatever became of the intent.</p>
            <div class="card tw" tabindex="0" role="region" aria-label="Entities"><table class="it">
            <thead><tr><th scope="col">Entity</th><th scope="col">Values right, before → after<small>recall of values</small></th><th scope="col">Lost ◂ ▸ gained</th><th scope="col" class="num opt">Missing<small>before → after</small></th><th scope="col" class="num opt">Wrong value<small>before → after</small></th><th scope="col" class="num opt">Not expected<small>before → after</small></th><th scope="col" class="num opt">F1 of values</th></tr></thead>
            <tbody>
            {diff.ByEntity.Select(change => Row(change, scale))}</tbody></table></div></div></section>

            """);
    }

    private static Html Row(EntityChange change, double scale)
    {
        (EntityMetrics before, EntityMetrics after) = (change.Baseline, change.Candidate);
        return Html.Of($"""
            <tr><th scope="row">{HtmlLink.To(ReportFilter.Is("compared").Entity("entity", change.Name), Html.User(change.Name))}</th><td>{HtmlMarks.Dumbbell(before.Recall, after.Recall)}<span class="nw">{before.Correct} → {after.Correct} <span class="mute">of {after.Support}</span> {Change(after.Recall - before.Recall)}</span></td><td>{HtmlMarks.LostGained(change.Regressed, change.Fixed, scale)}<span class="nw">{Link("entitylost", change.Regressed, "lost", change.Name)}, {Link("entitygained", change.Fixed, "gained", change.Name)}</span></td><td class="num nw opt">{before.Missed} → {after.Missed}</td><td class="num nw opt">{before.WrongValue} → {after.WrongValue}</td><td class="num nw opt">{before.Spurious} → {after.Spurious}</td><td class="num nw opt">{Share(before.F1)} → {Share(after.F1)}</td></tr>

            """);
    }

    private static Html Link(string key, int count, string word, string entity) => count == 0
        ? Html.Of($"0 {word}")
        : HtmlLink.To(ReportFilter.All.Entity(key, entity), Html.Of($"{count} {word}"));
}
