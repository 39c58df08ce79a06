namespace KoreBT.Analysis;

/// <summary>The list of utterances: its controls, which the script fills, and a fixed copy of the worst for print and for where scripts are blocked.</summary>
internal static class HtmlList
{
    private const int MostFixed = 200;

    private static readonly (char Letter, string Word, string Label)[] EntityReasons = [('m', "missing", "entity missing"), ('v', "value", "entity wrong value"), ('u', "unexpected", "entity not expected")];

    public static Html Of(HtmlRows rows, IReadOnlyList<string> sides)
    {
        bool isSingle = sides.Count == 1;
        string order = isSingle ? "What is wrong comes first." : "Regressed first, then fixed, changed, and what is the same last.";
        Html heads = Html.Join(isSingle
            ? [Head("change", "Verdict"), Head("utterance", "Utterance"), Head("expected", "Expected"), Head("after", "Answer")]
            : [Head("change", "Change"), Head("utterance", "Utterance"), Head("expected", "Expected"), Head("before", "Before", sides[0]), Head("after", "After", sides[1])]);
        return Html.Of($"""
            <section id="utterances"><div class="w"><h2>Utterances</h2>
            <p class="sub jsonly" hidden>{order} The address of this page always holds the filter: copy it to share exactly this view. {LeftOut(rows)}</p>
            <div class="card ut{(isSingle ? " one" : "")}" hidden>
            <div class="tb"><input id="q" type="search" spellcheck="false" autocomplete="off" placeholder="Search words, or is:{rows.Kinds[0].Word} expected:&quot;…&quot; {(isSingle ? "" : "before:… ")}after:none !word" aria-label="Filter utterances"><button type="button" id="url">Copy link</button><button type="button" id="tsv">Copy rows</button><button type="button" id="csv">Save CSV</button></div>
            <div class="chips" role="group" aria-label="{(isSingle ? "Verdict" : "Kind of change")}">{Chips(rows)}<span class="count" id="count" role="status"></span></div>
            <div id="grid" class="grid" role="region" aria-label="List of utterances" tabindex="0"><div id="tab" role="table" aria-label="Utterances" aria-colcount="{(isSingle ? 5 : 6)}"><div role="rowgroup"><div class="gr gh" id="gh" role="row">{heads}<div role="columnheader" aria-sort="none" data-s="line" class="num"><button type="button">Line</button></div></div></div><div id="gb" class="gb" role="rowgroup"></div></div><div class="more" id="more" hidden><span></span><button type="button" id="all">Load all</button></div><div class="empty" id="empty" hidden><p id="why"></p><p class="fold"><button type="button" id="clear">Clear the filter</button></p></div></div>
            <div class="hint opt">With the list focused: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>l</kbd> copy link, <kbd>c</kbd> copy utterance, <kbd>Esc</kbd> close. Anywhere: <kbd>/</kbd> filter, <kbd>?</kbd> help.</div>
            </div>
            <noscript><p class="sub">Scripts are blocked where you opened this report, so the list below is fixed and the links do not filter. Download the file and open it to search all utterances.</p></noscript>
            {Fixed(rows, isSingle)}</div></section>

            """);
    }

    /// <summary>That rows were left out, with a space at the end; empty when none were.</summary>
    public static string LeftOut(HtmlRows rows) => rows.LeftOut == 0 ? ""
        : $"{VerdictWords.Number(rows.LeftOut)} utterances that are right{(rows.Kinds == HtmlKind.OfRun ? "" : " in both")} are left out, because there are more than {VerdictWords.Number(HtmlRows.Most)}; every other one is here. ";

    private static Html Chips(HtmlRows rows)
    {
        Html kinds = Html.Join(rows.Kinds.Select((kind, index) => rows.Counts[index] == 0 && kind.Style == 'n' ? Html.Empty : Html.Of(
            $"<button type=\"button\" class=\"chip\" data-k=\"{kind.Letter.ToString()}\" aria-pressed=\"false\">{kind.Sign} {kind.Label} <b>{rows.Counts[index]}</b></button>")));
        Dictionary<ReasonKind, int> reasons = rows.Rows.Where(static row => row.Reason is not null).GroupBy(static row => row.Reason!.Value).ToDictionary(static reason => reason.Key, static reason => reason.Count());
        Html entities = Html.Join(EntityReasons.Zip([ReasonKind.EntityMissing, ReasonKind.EntityWrongValue, ReasonKind.EntityUnexpected]).Select(reason => reasons.GetValueOrDefault(reason.Second) is > 0 and var count
            ? Html.Of($"<button type=\"button\" class=\"chip\" data-why=\"{reason.First.Letter.ToString()}\" aria-pressed=\"false\">{reason.First.Label} <b>{count}</b></button>")
            : Html.Empty));
        return Html.Of($"<button type=\"button\" class=\"chip\" data-k=\"*\" aria-pressed=\"true\">All <b>{rows.Total}</b></button>{kinds}{entities}");
    }

    private static Html Head(string key, string name, string side = "") =>
        Html.Of($"<div role=\"columnheader\" aria-sort=\"none\" data-s=\"{key}\"><button type=\"button\">{name}{(side.Length == 0 ? Html.Empty : Html.Of($"<small>{Html.User(side)}</small>"))}</button></div>");

    private static Html Fixed(HtmlRows rows, bool isSingle)
    {
        HtmlRow[] worst = [.. rows.Rows.TakeWhile(row => isSingle ? row.Kind.Letter is not ('u' or 'p') : row.Kind.Letter == 'r')];
        string title = isSingle ? "Wrong answers" : "Regressed utterances";
        if (worst.Length == 0)
        {
            return Html.Of($"<div class=\"static\"><h3>{title}</h3><p class=\"sub\">{(isSingle ? "No answer is wrong." : "No utterance regressed.")}</p></div>\n");
        }

        string more = worst.Length > MostFixed ? $"And {VerdictWords.Number(worst.Length - MostFixed)} more." : "";
        return Html.Of($"""
            <div class="static"><h3>{title}</h3><table class="card"><caption class="vh">{title}</caption>
            <thead><tr><th scope="col">Utterance</th><th scope="col">Expected</th><th scope="col">{(isSingle ? "Answered" : "Now answered")}</th><th scope="col" class="num">Line</th></tr></thead>
            <tbody>
            {worst.Take(MostFixed).Select(FixedRow)}</tbody></table><p class="sub">{more}</p></div>

            """);
    }

    private static Html FixedRow(HtmlRow row)
    {
        string why = EntityReasons.FirstOrDefault(reason => row.Reason is ReasonKind.EntityMissing && reason.Letter == 'm' || row.Reason is ReasonKind.EntityWrongValue && reason.Letter == 'v' || row.Reason is ReasonKind.EntityUnexpected && reason.Letter == 'u').Label ?? "";
        Html chip = why.Length == 0 ? Html.Empty : Html.Of($" <span class=\"why\">{why}</span>");
        return Html.Of($"<tr><td>{Html.User(row.Either.Utterance)}</td><td>{row.Expected}</td><td>{row.Is!.Value}{chip}</td><td class=\"num\">{(row.Either.Line > 0 ? Html.Of($"{row.Either.Line}") : Html.Empty)}</td></tr>\n");
    }
}
