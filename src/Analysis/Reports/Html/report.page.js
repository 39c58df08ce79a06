"use strict";

// What every page has: themes, help, copying, the table of intents.

const $ = selector => document.querySelector(selector);
const root = document.documentElement;
const count = number => number.toLocaleString("en-US");

function element(tag, style, text) {
  const made = document.createElement(tag);
  if (style) made.className = style;
  if (text != null) made.textContent = text;
  return made;
}

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

// What a reader chose is kept where the browser allows it.
const kept = {
  get: key => { try { return localStorage.getItem("korebt-" + key) || ""; } catch { return ""; } },
  set: (key, value) => { try { localStorage.setItem("korebt-" + key, value); } catch { /* not allowed here */ } },
};

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

on("#sum", () => copy($("#plain").textContent.trim(), "Summary copied"));
on("#helpb", () => $("#help").showModal());

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
    const part = box.value.trim().toLowerCase(), onlyThese = button?.getAttribute("aria-pressed") === "true";
    for (const row of lines) row.hidden = Boolean(part && !row.cells[0].textContent.toLowerCase().includes(part)) || (onlyThese && !part && row.classList.contains("calm"));
    $("#itc").textContent = `${lines.filter(row => !row.hidden).length} of ${lines.length} shown`;
  };
  box.addEventListener("input", apply);
  button?.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply();
  });
  apply();
}

root.classList.add("js");
for (const control of document.querySelectorAll(".jsonly, .ut")) control.hidden = false;
if ($("#it")) intentTable($("#it"));
