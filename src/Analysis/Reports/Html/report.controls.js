// The controls of the list: saving, filters, keys, addresses.

// A spreadsheet takes these for the beginning of a formula.
const guarded = cell => /^[=+\-@\t\r]/.test(cell) ? "'" + cell : cell;
const heads = [single ? "Verdict" : "Change", "Utterance", "Expected", ...data.sides.map(([side]) => side), ...single ? ["Line"] : ["Line before", "Line after"]];
const cells = row => [
  kinds[data.kind[row]].label, data.texts[row], nameOf(data.expected[row]), ...single ? [] : [data.before[row] < -1 ? "" : nameOf(data.before[row])],
  data.after[row] < -1 ? "" : nameOf(data.after[row]), ...single ? [] : [data.lineBefore[row] || ""], data.lineAfter[row] || "",
].map(String);

on("#csv", () => {
  const text = "\ufeff" + [heads, ...shown.map(cells)].map(row => row.map(cell => `"${guarded(cell).replaceAll('"', '""')}"`).join(",") + "\r\n").join("");
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = element("a");
  link.href = address;
  link.download = data.file + ".csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 9000);
  announce(`${count(shown.length)} rows saved`);
});
on("#tsv", () => copy([heads, ...shown.map(cells)].map(row => row.map(cell => guarded(cell).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n"), `${count(shown.length)} rows copied`));
on("#url", () => copy(fullAddress({ u: "" }), "Link to this view copied"));
on("#durl", () => copy(fullAddress({}), "Link to this utterance copied"));
on("#dcopy", () => { if (current >= 0) copy(heads.map((head, index) => `${head}: ${cells(current)[index]}`).join("\n"), "Utterance copied"); });
on("#next", () => step(1));
on("#prev", () => step(-1));
on("#close", () => go({ u: "" }));
on("#all", () => write(Infinity));
on("#clear", () => go({ q: "" }, true));

let typing;
$("#q").addEventListener("input", event => {
  clearTimeout(typing);
  typing = setTimeout(() => go({ q: event.target.value.trim(), u: "" }), 60);
});

// A chip writes its word into the box: alone, or beside the others with Ctrl or Shift.
for (const chip of document.querySelectorAll(".chips .chip")) {
  chip.addEventListener("click", event => {
    const key = chip.dataset.why ? "why" : "is";
    const term = parseFilter(state.q).find(term => term.key === key && !term.not);
    const mine = chip.dataset.why || chip.dataset.k;
    let chosen = new Set(term ? term.set : []);
    if (mine === "*") chosen.clear();
    else if (event.ctrlKey || event.metaKey || event.shiftKey) chosen.has(mine) ? chosen.delete(mine) : chosen.add(mine);
    else chosen = chosen.size === 1 && chosen.has(mine) ? new Set() : new Set([mine]);
    const rest = state.q.replace(mine === "*" ? /(^|\s)(?:is|why):\S+/gi : new RegExp(`(^|\\s)${key}:\\S+`, "gi"), " ").trim();
    const words = [...chosen].map(letter => key === "why" ? reasons[letter][0] : kinds[letter]?.word || letter).join(",");
    go({ q: `${words ? `${key}:${words}` : ""} ${rest}`.trim(), u: "" }, true);
  });
}

for (const button of document.querySelectorAll("#gh button")) {
  button.addEventListener("click", () => {
    const key = button.parentNode.dataset.s;
    go({ s: state.s === key ? "-" + key : state.s === "-" + key ? "" : key });
  });
}

// Links with a filter act in place; with a modifier they open where the browser opens them.
document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const address = link.getAttribute("href");
  if (!address.includes("=")) return;
  event.preventDefault();
  const isOfList = link.closest(".ut");
  opener = null;
  go(readAddress(address), true);
  if (!isOfList) {
    $("#utterances").scrollIntoView();
    grid.focus({ preventScroll: true });
  }
});

addEventListener("popstate", () => {
  state = readAddress(location.hash.includes("=") ? location.hash : "");
  show();
});

if ("IntersectionObserver" in window) {
  new IntersectionObserver(entries => {
    if (entries[0].isIntersecting && !more.hidden && written < shown.length) write(written + chunk);
  }, { root: grid, rootMargin: "600px" }).observe(more);
}

const keys = $("#keys");
keys.checked = kept.get("keys") !== "off";
keys.addEventListener("change", () => kept.set("keys", keys.checked ? "" : "off"));

const acts = {
  j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), l: () => copy(fullAddress({}), "Link copied"), c: () => $("#dcopy").click(),
  "/": () => $("#q").focus(), "?": () => $("#help").showModal(),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("#help").open) return;
  const isTyping = /INPUT|TEXTAREA|SELECT/.test(event.target.tagName);
  if (event.key === "Escape" && !panel.hidden) return go({ u: "" });
  if (event.key === "Escape" && isTyping && state.q && event.target.id === "q") return go({ q: "" });
  const isInList = event.target.closest?.("#grid, .drawer");
  if (isTyping || !keys.checked || !Object.hasOwn(acts, event.key) || (!isInList && event.key !== "/" && event.key !== "?")) return;
  event.preventDefault();
  acts[event.key]();
});

const isLinked = location.hash.includes("=");
if (isLinked) state = readAddress(location.hash);
show();
if (isLinked) $("#utterances").scrollIntoView({ behavior: "instant" });
root.dataset.ready = Math.round(performance.now());
