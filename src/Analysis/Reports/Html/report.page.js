// Buttons, keys, themes, copying and saving.

const on = (selector, act) => $(selector)?.addEventListener("click", act);

function announce(message) {
  $("#live").textContent = message;
  const toast = $("#toast");
  toast.textContent = message;
  toast.hidden = false;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { toast.hidden = true; }, 1800);
}

function copy(text, message) {
  const byHand = () => {
    const box = element("textarea", "vh");
    box.value = text;
    document.body.append(box);
    box.select();
    const copied = document.execCommand("copy");
    box.remove();
    announce(copied ? message : "The browser refused; press Ctrl+C");
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => announce(message), byHand);
  else byHand();
}

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
on("#sum", () => copy($("#plain").textContent.trim(), "Summary copied"));
on("#next", () => step(1));
on("#prev", () => step(-1));
on("#close", () => go({ u: "" }));
on("#all", () => write(Infinity));
on("#clear", () => go({ q: "" }, true));
on("#helpb", () => $("#help").showModal());

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

// What a reader chose is kept where the browser allows it.
const kept = {
  get: key => { try { return localStorage.getItem("korebt-" + key) || ""; } catch { return ""; } },
  set: (key, value) => { try { localStorage.setItem("korebt-" + key, value); } catch { /* not allowed here */ } },
};

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

const setTheme = theme => {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
};
setTheme(kept.get("theme"));
on("#theme", () => {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  setTheme(isDark ? "light" : "dark");
  kept.set("theme", root.dataset.theme);
});

// The table of intents sorts and filters itself.
function intentTable(table) {
  const lines = [...table.tBodies[0].rows], box = $("#itf"), button = $("#itm");
  const value = (line, column) => line.cells[column].dataset.v === undefined ? line.cells[column].textContent.trim() : Number(line.cells[column].dataset.v);
  for (const head of table.tHead.querySelectorAll("button")) {
    head.addEventListener("click", () => {
      const cell = head.parentNode, column = cell.cellIndex, direction = cell.getAttribute("aria-sort") === "descending" ? 1 : -1;
      for (const other of table.tHead.rows[0].cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
      cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      lines.sort((left, right) => {
        const [a, b] = [value(left, column), value(right, column)];
        return direction * (typeof a === "number" ? a - b : a.localeCompare(b));
      });
      table.tBodies[0].append(...lines);
    });
  }
  if (!box) return;
  const apply = () => {
    const part = box.value.trim().toLowerCase(), onlyThese = button.getAttribute("aria-pressed") === "true";
    for (const row of lines) row.hidden = Boolean(part && !row.cells[0].textContent.toLowerCase().includes(part)) || (onlyThese && !part && row.classList.contains("calm"));
    $("#itc").textContent = `${lines.filter(row => !row.hidden).length} of ${lines.length} shown`;
  };
  box.addEventListener("input", apply);
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply();
  });
  apply();
}

root.classList.add("js");
for (const control of document.querySelectorAll(".jsonly, .ut")) control.hidden = false;
if ($("#it")) intentTable($("#it"));
const isLinked = location.hash.includes("=");
if (isLinked) state = readAddress(location.hash);
show();
if (isLinked) $("#utterances").scrollIntoView({ behavior: "instant" });
root.dataset.ready = Math.round(performance.now());
