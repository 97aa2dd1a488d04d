// @ts-check
/** Draws the filters, each value with the number of results that a click would show. */
import { button, element, find } from "./dom.js";
import { kindName } from "./results.js";

export const KINDS = ["service", "cause", "severity", "year", "type"];
const FIRST = 8;
const NAMES = { service: "Service", cause: "Cause", severity: "Severity", year: "Year", type: "Kind", tag: "Tag", term: "Term" };

/**
 * @typedef {Record<string, string[]>} Chosen ids by kind
 * @typedef {{value: string, label: string, count: number}} Facet
 * @typedef {(kind: string, value: string, on: boolean) => void} Choose
 */

/** Kinds of which all values are shown. @type {Set<string>} */
const opened = new Set();
/** The names of values as they were told so far, for those that have no result now. @type {Map<string, string>} */
const labels = new Map();

/**
 * @param {Record<string, Facet[]>} facets @param {Chosen} chosen
 * @param {Choose} choose
 */
export function drawFilters(facets, chosen, choose) {
  const active = document.activeElement?.id ?? "";
  for (const kind of Object.keys(facets)) {
    for (const { value, label } of facets[kind]) labels.set(`${kind} ${value}`, kind === "type" ? kindName(value) : label);
  }
  for (const kind of KINDS) {
    drawKind(kind, withChosen(facets[kind] ?? [], chosen[kind] ?? []), chosen[kind] ?? [], choose);
  }
  drawChosen(chosen, choose);
  document.getElementById(active)?.focus();
}

/** What is chosen stays, so that it can be undone, although nothing has it. @param {Facet[]} facets @param {string[]} chosen */
function withChosen(facets, chosen) {
  const missing = chosen.filter((value) => !facets.some((each) => each.value === value));
  return [...facets, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}

/** @param {string} kind @param {Facet[]} values @param {string[]} chosen @param {Choose} choose */
function drawKind(kind, values, chosen, choose) {
  if (kind === "year") values.sort((a, b) => (a.value < b.value ? 1 : -1));
  if (kind === "severity") values.sort((a, b) => (a.value < b.value ? -1 : 1));
  const list = find(`search-options-${kind}`);
  const kept = values.filter(({ value }, i) => opened.has(kind) || i < FIRST || chosen.includes(value));
  list.replaceChildren(...kept.map((facet) => option(kind, facet, chosen.includes(facet.value), choose)));
  if (kept.length < values.length) {
    const all = button(`Show all ${values.length}`, () => {
      opened.add(kind);
      drawKind(kind, values, chosen, choose);
      list.querySelectorAll("input")[FIRST]?.focus();
    }, { class: "search-all" });
    list.append(element("li", {}, all));
  }
  find(`search-filter-${kind}`).hidden = values.length < (kind === "type" ? 2 : 1);
}

/** @param {string} kind @param {string} value */
const labelOf = (kind, value) => labels.get(`${kind} ${value}`) ?? value;

/** @param {string} kind @param {Facet} facet @param {boolean} on @param {Choose} choose */
function option(kind, { value, count }, on, choose) {
  const id = `filter-${kind}-${value}`;
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", id }));
  box.checked = on;
  box.addEventListener("change", () => choose(kind, value, box.checked));
  return element("li", {}, box, " ", element("label", { for: id }, labelOf(kind, value), " ",
    element("span", { class: "search-count" }, String(count))));
}

/** The filters in use above the results, where they are seen on a phone too. @param {Chosen} chosen @param {Choose} choose */
function drawChosen(chosen, choose) {
  const place = find("search-chosen");
  const all = Object.entries(chosen).flatMap(([kind, values]) => values.map((value) => ({ kind, value })));
  place.hidden = all.length === 0;
  place.replaceChildren(...all.map(({ kind, value }) => {
    const off = button("", () => choose(kind, value, false));
    off.append(element("span", { class: "vh" }, "Remove the filter "),
      `${NAMES[kind] ?? kind}: ${labelOf(kind, value)} `, element("span", { "aria-hidden": "true" }, "×"));
    return element("li", {}, off);
  }));
  const summary = find("search-filters").querySelector("summary");
  if (summary) summary.textContent = all.length > 0 ? `Filters (${all.length})` : "Filters";
}
