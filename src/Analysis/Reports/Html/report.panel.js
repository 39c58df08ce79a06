// The panel: everything about one utterance.

const panel = $("#drawer");
let opener = null;
const said = intent => intent < 0 ? nameOf(intent) : `“${data.intents[intent]}”`;
const hasEntityReason = row => "mvu".includes(data.why[row]);
const entityStory = row => `${reasons[data.why[row]][1]}`;

const stories = {
  r: row => hasEntityReason(row) ? `Worked before, fails now: ${entityStory(row)}.` : `Worked before, fails now: ${data.sides[1][1]} answers ${said(data.after[row])} instead of ${said(data.expected[row])}.`,
  f: row => hasEntityReason(row) ? `Failed before (${entityStory(row)}), right now.` : `Failed before (${said(data.before[row])}), right now: ${said(data.expected[row])}.`,
  c: row => hasEntityReason(row) ? `Wrong in both, but differently: ${entityStory(row)} now.` : `Wrong in both, but differently: ${said(data.before[row])} before, ${said(data.after[row])} now.`,
  s: row => hasEntityReason(row) ? `Wrong in both, in the same way: ${entityStory(row)}.` : `Wrong in both, in the same way: ${said(data.after[row])}.`,
  p: () => single ? "Right." : "Right in both.",
  x: row => `The suite expects something else now. ${data.effect[row] || ""}`,
  a: row => `Only in the run after, where it is ${{ 1: "right", 0: "wrong" }[isRight(row)] || "not scored"}.`,
  d: row => `Only in the run before, where it was ${{ 1: "right", 0: "wrong" }[wasRight(row)] || "not scored"}.`,
  u: () => single ? "The file has no verdict on it." : "At least one side has no verdict, so it counts neither as regressed nor as fixed.",
  w: row => `${said(data.after[row])} was answered instead of ${said(data.expected[row])}.`,
  l: row => `No intent was found; ${said(data.expected[row])} was expected.`,
  g: row => `${said(data.after[row])} was answered where no intent was expected.`,
  e: row => `The intent is right: ${hasEntityReason(row) ? entityStory(row) : "an entity is not"}.`,
};

function table(heads, rows) {
  const made = element("table");
  const head = made.createTHead().insertRow();
  head.insertCell();
  for (const text of heads) {
    const cell = element("th", "", text);
    cell.scope = "col";
    head.append(cell);
  }
  const lines = made.createTBody();
  for (const [name, ...cells] of rows) {
    const made = lines.insertRow();
    const title = element("th");
    title.scope = "row";
    title.append(name);
    made.append(title);
    for (const cell of cells) made.insertCell().append(cell);
  }
  return made;
}

function text(value) {
  const made = document.createDocumentFragment();
  user(made, value);
  return made;
}

const side = index => {
  const made = document.createDocumentFragment();
  made.append(data.sides[index][0] + " · ");
  user(made, data.sides[index][1]);
  return made;
};

const lineNumber = line => element("span", "nw", String(line || "–"));

function answersTable(row) {
  const scores = data.scores[row] || [], answers = data.answers[row] || [], labels = data.labels[row];
  const full = (intent, right, names) => {
    const made = answer(intent, right);
    if (names) made.append(document.createTextNode(" of "), text(names));
    return made;
  };
  const rows = labels
    ? [...single || labels[0] === labels[1] ? [["Expected", text(labels[1] || labels[0]), "", ""]] : [["Expected before", text(labels[0] || "–"), "", ""], ["Expected now", text(labels[1] || "–"), "", ""]]]
    : [["Expected", intentName(data.expected[row]), "", ""]];
  if (!single && data.before[row] > -2) rows.push([side(0), full(data.before[row], wasRight(row), answers[0]), scores[0] || "not in the export", lineNumber(data.lineBefore[row])]);
  if (data.after[row] > -2) rows.push([side(single ? 0 : 1), full(data.after[row], isRight(row), answers[1]), scores[1] || "not in the export", lineNumber(data.lineAfter[row])]);
  return table(["Answer", "Score", "Line"], rows);
}

function entityTable(row) {
  const value = (value, right) => {
    const made = element("span", right === null ? "" : right ? "ok" : "ko");
    if (right !== null) made.append(element("span", "vh", right ? "right: " : "wrong: "));
    if (value) user(made, value);
    else made.append(element("span", "none", right === null ? "–" : "nothing"));
    return made;
  };
  return table(single ? ["Expected", "Found"] : ["Expected", "Before", "Now"], data.entities[row].map(([name, expected, before, after, was, is]) =>
    [text(name), value(expected, null), ...single ? [] : [value(before, was)], value(after, is)]));
}

function likeThis(row) {
  let alike = 0;
  for (let other = 0; other < total; other++) {
    if (data.kind[other] === data.kind[row] && data.expected[other] === data.expected[row] && data.before[other] === data.before[row] && data.after[other] === data.after[row]) alike++;
  }
  const terms = [`is:${kinds[data.kind[row]].word}`, `expected:${quoteName(data.expected[row])}`];
  if (!single && data.before[row] > -2) terms.push(`before:${quoteName(data.before[row])}`);
  if (data.after[row] > -2) terms.push(`after:${quoteName(data.after[row])}`);
  const made = element("p");
  const verb = single ? "were answered exactly this way" : "moved exactly this way";
  const link = element("a", "", alike > 1 ? `${count(alike)} utterances ${verb}` : `The only utterance that ${single ? "was answered" : "moved"} this way`);
  link.href = addressOf({ q: terms.join(" "), s: state.s });
  made.append(link);
  return made;
}

function openPanel(row) {
  current = row;
  for (const old of body.querySelectorAll(".on")) old.classList.remove("on");
  root.classList.toggle("open", row >= 0);
  if (row < 0) {
    panel.hidden = true;
    if (opener) {
      opener.focus();
      opener = null;
    }
    return;
  }
  body.querySelector(`[data-i="${row}"]`)?.classList.add("on");
  const title = element("h3");
  title.id = "dt";
  user(title, data.texts[row]);
  const content = [kindSign(row), title];
  if (row in data.context) {
    const context = element("p", "mute", "In the context of ");
    context.append(intentName(data.context[row]));
    content.push(context);
  }
  content.push(element("p", "", stories[data.kind[row]](row)), answersTable(row));
  if (row in data.entities) content.push(entityTable(row));
  if (row in data.allowed) content.push(element("p", "", "The policy allows this regression."));
  content.push(likeThis(row));
  $("#dbody").replaceChildren(...content);
  const wasHidden = panel.hidden;
  panel.hidden = false;
  if (wasHidden) {
    opener = document.activeElement;
    $("#close").focus();
  }
}

function step(by) {
  if (!shown.length) return;
  const at = shown.indexOf(current);
  const next = at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by));
  if (next >= written) write(next + chunk);
  go({ u: idOf(shown[next]) });
  body.children[next]?.scrollIntoView({ block: "nearest" });
}
