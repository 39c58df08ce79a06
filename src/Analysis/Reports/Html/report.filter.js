// The rows as columns, and the language of the search box. Nothing here touches the page.

const data = JSON.parse(document.getElementById("data").textContent);
const single = data.sides.length === 1;
const total = data.texts.length;
const kinds = Object.fromEntries(data.kinds.map(([letter, word, label, glyph, style, meaning]) => [letter, { word, label, glyph, style, meaning }]));
const letterOf = Object.fromEntries(data.kinds.map(([letter, word]) => [word, letter]));
const compared = new Set("rfcsp");
const reasons = {
  l: ["lost", "no intent recognised"], s: ["stolen", "taken by another intent"], a: ["alarm", "false alarm"],
  m: ["missing", "entity missing"], v: ["value", "entity wrong value"], u: ["unexpected", "entity not expected"],
};
const lowered = data.intents.map(name => name.toLowerCase());
const idOf = row => data.ids.slice(8 * row, 8 * row + 8);
const rowOf = id => {
  for (let row = 0; row < total; row++) {
    if (idOf(row) === id) return row;
  }
  return -1;
};
const wasRight = row => data.right[2 * row];
const isRight = row => data.right[2 * row + 1];
const nameOf = intent => intent < 0 ? "no intent" : data.intents[intent];

// Folding 20,000 texts takes a moment, so it waits for the first search.
let folded = null;
const foldedText = row => {
  folded ||= data.texts.map(text => text.normalize("NFC").toLowerCase());
  return folded[row];
};

// word  "two words"  !not  key:value  key:"value with ""quotes"""
function parseFilter(text) {
  const terms = [];
  for (const match of text.matchAll(/(!?)(?:([a-z]+):)?(?:"((?:[^"]|"")*)"?|([^\s"]+))/gi)) {
    const key = (match[2] || "").toLowerCase();
    const quoted = match[3] !== undefined;
    const value = quoted ? match[3].replaceAll('""', '"') : match[4];
    if (value === "" && !key) continue;
    terms.push(term(Boolean(match[1]), key, value, quoted));
  }
  return terms;
}

function term(not, key, value, quoted) {
  const words = quoted ? [value.toLowerCase()] : value.toLowerCase().split(",").filter(word => word !== "");
  switch (key) {
    case "is": return { not, key, set: new Set(words.map(word => letterOf[word] || word)) };
    case "why": return { not, key, set: new Set(words.map(word => Object.keys(reasons).find(letter => reasons[letter][0] === word))) };
    case "expected": case "before": case "after": return { not, key, set: intentsNamed(words, quoted) };
    case "entity": case "entitylost": case "entitygained": return { not, key, words };
    default: return { not, key: "", word: (key ? key + ":" + value : value).normalize("NFC").toLowerCase() };
  }
}

// A name that exists wins; otherwise it is part of a name. In quotes, none is a name as well.
function intentsNamed(words, quoted) {
  const set = new Set();
  for (const word of words) {
    const exact = lowered.indexOf(word);
    if (word === "none" && !quoted) set.add(-1);
    else if (exact >= 0) set.add(exact);
    else lowered.forEach((name, intent) => { if (name.includes(word)) set.add(intent); });
  }
  return set;
}

const columns = { expected: data.expected, before: data.before, after: data.after };

function holds(term, row) {
  switch (term.key) {
    case "is": {
      const kind = data.kind[row];
      return term.set.has(kind) || (term.set.has("compared") && compared.has(kind)) || (term.set.has("allowed") && row in data.allowed);
    }
    case "why": return term.set.has(data.why[row]);
    case "expected": case "before": case "after": return term.set.has(columns[term.key][row]);
    case "entity": return (data.entities[row] || []).some(([name]) => term.words.includes(name.toLowerCase()));
    case "entitylost": return compared.has(data.kind[row]) && (data.entities[row] || []).some(([name, , , , was, is]) => was && is === false && term.words.includes(name.toLowerCase()));
    case "entitygained": return compared.has(data.kind[row]) && (data.entities[row] || []).some(([name, , , , was, is]) => was === false && is && term.words.includes(name.toLowerCase()));
    default: return foldedText(row).includes(term.word);
  }
}

function rowsThat(terms) {
  const rows = [];
  for (let row = 0; row < total; row++) {
    if (terms.every(term => holds(term, row) !== term.not)) rows.push(row);
  }
  return rows;
}

const quoteName = intent => intent < 0 ? "none" : /^[\w.-]+$/.test(data.intents[intent]) && data.intents[intent].toLowerCase() !== "none"
  ? data.intents[intent]
  : `"${data.intents[intent].replaceAll('"', '""')}"`;
