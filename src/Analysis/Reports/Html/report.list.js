// The list: real elements in chunks, so that the browser's own find, selection and screen readers work.

// As many as the tallest window shows come at once, the rest of the chunk when these are on the screen.
const atOnce = 60, chunk = 500;
const body = $("#gb"), grid = $("#grid"), more = $("#more");
let state = { q: "", s: "", u: "" };
let shown = [], marked = [], written = 0, current = -1;

// Text of a user: a direction of its own, and what cannot be seen in a box.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function user(parent, text, marks) {
  const made = element("bdi");
  made.dir = "auto";
  let end = 0;
  for (const found of text.matchAll(invisible)) {
    mark(made, text.slice(end, found.index), marks);
    const box = element("span", "cc", "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0"));
    box.title = "invisible character";
    made.append(box);
    end = found.index + found[0].length;
  }
  mark(made, text.slice(end), marks);
  if (!text) made.append(element("span", "none", "(empty)"));
  parent.append(made);
}

function mark(parent, text, marks) {
  const lower = text.toLowerCase();
  let end = 0;
  // Where folding changes the length, places in the one text are none in the other.
  while (marks && marks.length && lower.length === text.length) {
    const next = marks.map(word => [lower.indexOf(word, end), word]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0])[0];
    if (!next) break;
    const [at, word] = next;
    parent.append(text.slice(end, at), element("mark", "", text.slice(at, at + word.length)));
    end = at + word.length;
  }
  parent.append(text.slice(end));
}

function intentName(intent) {
  const made = element("span", intent === -1 ? "none" : "");
  if (intent < -1) made.textContent = "–";
  else if (intent < 0) made.textContent = "no intent";
  else user(made, data.intents[intent]);
  return made;
}

function answer(intent, right) {
  const made = intentName(intent);
  if (right !== "-") {
    made.classList.add(right === "1" ? "ok" : "ko");
    made.prepend(element("span", "vh", right === "1" ? "right: " : "wrong: "));
  }
  return made;
}

function kindSign(row) {
  const kind = kinds[data.kind[row]];
  const made = element("span", "kd " + kind.style);
  const glyph = element("span", "", kind.glyph + " ");
  glyph.setAttribute("aria-hidden", "true");
  made.append(glyph, kind.label);
  return made;
}

function line(row, index) {
  const made = element("div", row === current ? "gr on" : "gr");
  made.setAttribute("role", "row");
  made.setAttribute("aria-rowindex", index + 2);
  made.dataset.i = row;
  const cell = (style, ...content) => {
    const part = element("div", style);
    part.setAttribute("role", "cell");
    part.append(...content.filter(Boolean));
    made.append(part);
  };
  const why = data.why[row];
  cell("c0", kindSign(row), "mvu".includes(why) && element("span", "why", reasons[why][1]), row in data.allowed && element("span", "why", "allowed"));
  const link = element("a");
  link.href = addressOf({ ...state, u: idOf(row) });
  user(link, data.texts[row], marked);
  cell("c1", link);
  cell("c2", intentName(data.expected[row]));
  if (!single) cell("c3", answer(data.before[row], wasRight(row)));
  cell("c4", answer(data.after[row], isRight(row)));
  cell("c5 num mute", String(data.lineAfter[row] || data.lineBefore[row] || ""));
  const story = [document.createTextNode("expected "), intentName(data.expected[row]), document.createTextNode(" · ")];
  if (!single) story.push(answer(data.before[row], wasRight(row)), document.createTextNode(" → "));
  cell("cm", ...story, answer(data.after[row], isRight(row)));
  return made;
}

function write(until) {
  const lines = document.createDocumentFragment();
  for (const end = Math.min(until, shown.length); written < end; written++) lines.append(line(shown[written], written));
  body.append(lines);
  more.hidden = written >= shown.length;
  if (!more.hidden) more.querySelector("span").textContent = `${count(written)} of ${count(shown.length)} rows are on the page (the browser's own find sees only these). `;
}

// The state stands in the address, so that a link to it is a link to exactly this view.
function addressOf(view) {
  const parts = new URLSearchParams();
  for (const key of ["q", "s", "u"]) if (view[key]) parts.set(key, view[key]);
  return "#" + ([...parts].length ? parts : "q=");
}

function readAddress(hash) {
  const parts = new URLSearchParams(hash.slice(1));
  return { q: parts.get("q") || "", s: parts.get("s") || "", u: parts.get("u") || "" };
}

const fullAddress = change => location.href.split("#")[0] + addressOf({ ...state, ...change });

function go(change, isStep) {
  state = { ...state, ...change };
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", addressOf(state));
  } catch {
    // In a sandboxed frame the address cannot be written; the page works without.
  }
  show();
}

const sorts = {
  change: row => row, utterance: null, expected: row => data.expected[row], before: row => data.before[row], after: row => data.after[row],
  line: row => data.lineAfter[row] || data.lineBefore[row],
};
let collator;
let last = "";

function show() {
  const view = state.q + "\n" + state.s;
  if (view !== last || !written) {
    last = view;
    const terms = parseFilter(state.q);
    marked = terms.filter(term => !term.key && !term.not).map(term => term.word).filter(Boolean);
    shown = rowsThat(terms);
    sort();
    body.replaceChildren();
    written = 0;
    write(atOnce);
    requestAnimationFrame(() => setTimeout(() => write(chunk)));
    grid.scrollTop = 0;
    $("#count").textContent = `${count(shown.length)} of ${count(total)} utterances`;
    $("#tab").setAttribute("aria-rowcount", shown.length + 1);
    $("#empty").hidden = shown.length > 0;
    if (!shown.length) $("#why").textContent = state.q ? `Nothing matches “${state.q}”.` : "There are no utterances.";
    chips(terms);
  }
  const box = $("#q");
  if (document.activeElement !== box || box.value.trim() !== state.q) box.value = state.q;
  openPanel(state.u ? rowOf(state.u) : -1);
}

function sort() {
  const [direction, key] = state.s[0] === "-" ? [-1, state.s.slice(1)] : [1, state.s];
  if (Object.hasOwn(sorts, key)) {
    const by = sorts[key];
    collator ||= new Intl.Collator("en");
    shown.sort(by ? (a, b) => direction * (by(a) - by(b)) || a - b : (a, b) => direction * collator.compare(data.texts[a], data.texts[b]) || a - b);
  }
  for (const head of document.querySelectorAll("#gh [role=columnheader]")) {
    head.setAttribute("aria-sort", head.dataset.s !== key ? "none" : direction > 0 ? "ascending" : "descending");
  }
}

function chips(terms) {
  const is = terms.find(term => term.key === "is" && !term.not);
  const why = terms.find(term => term.key === "why" && !term.not);
  for (const chip of document.querySelectorAll(".chips .chip")) {
    const pressed = chip.dataset.why ? Boolean(why) && why.set.has(chip.dataset.why) : is ? is.set.has(chip.dataset.k) : chip.dataset.k === "*" && !why;
    chip.setAttribute("aria-pressed", String(pressed));
  }
}
