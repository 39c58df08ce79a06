namespace KoreBT.Analysis;

/// <summary>What opens over the page: the panel of an utterance, the help, the messages.</summary>
internal static class HtmlHelp
{
    public static Html Of(HtmlRows? rows) => Html.Of($"""
        {(rows is null ? Html.Empty : Panel(rows.Kinds))}<div id="toast" class="toast" hidden></div><div id="live" class="vh" aria-live="polite"></div>

        """);

    private static Html Panel(IReadOnlyList<HtmlKind> kinds) => Html.Of($"""
        <aside class="drawer" id="drawer" aria-labelledby="dt" hidden><div class="acts"><button type="button" id="prev" aria-label="Previous utterance">↑</button><button type="button" id="next" aria-label="Next utterance">↓</button><button type="button" id="durl">Copy link</button><button type="button" id="dcopy">Copy</button><button type="button" id="close">Close</button></div><div id="dbody"></div></aside>
        <dialog id="help" aria-labelledby="hh"><h2 id="hh">Filter and keys</h2><table><tbody>
        {Rows(kinds)}</tbody></table><p class="fold"><label><input type="checkbox" id="keys" checked> single-key shortcuts</label></p><form method="dialog" class="fold"><button>Close</button></form></dialog>

        """);

    private static IEnumerable<Html> Rows(IReadOnlyList<HtmlKind> kinds)
    {
        yield return Row("word", "in the utterance");
        yield return Row("\"two words\"", "exact phrase");
        yield return Row("!word", "without it; works before every term");
        yield return Row($"is:{kinds[0].Word},{kinds[1].Word}", $"also {string.Join(", ", kinds.Skip(2).Select(static kind => kind.Word))}");
        yield return Row("expected:name", "exact name if there is one, otherwise part of a name; none is no intent");
        yield return kinds == HtmlKind.OfChange ? Row("before:name after:name", "what each version answered") : Row("after:name", "what was answered");
        yield return Row("why:missing", "why it is wrong: lost, stolen, alarm; for entities missing, value, unexpected");
        yield return Row("entity:name", "utterances with this entity");
        yield return Row("/ ?", "filter, this help");
        yield return Row("j k l c", "in the list: next, previous, copy link, copy utterance");
        yield return Row("Ctrl or Shift + click", "on a kind: add it to the selection");
    }

    private static Html Row(string keys, string meaning) => Html.Of($"<tr><td><kbd>{keys}</kbd></td><td>{meaning}</td></tr>\n");
}
