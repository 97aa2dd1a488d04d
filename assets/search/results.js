// @ts-check
/** Draws a result. */
import { element } from "./dom.js";

const MOST_SERVICES = 4;
const MOST_MISSING = 3;
const KINDS = {
  incident: "Incident", service: "Service", cause: "Cause", term: "Term",
  "reading-list": "Reading list", page: "Page", post: "Post",
};
/** Which rank a label of a severity has, as the filters have told so far. @type {Map<string, string>} */
const ranks = new Map();

/** @param {string} type */
export function kindName(type) {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : type;
}

/** @param {{value: string, label: string}[]} severities the filter's values, such as sev-1 */
export function learnRanks(severities) {
  for (const { value, label } of severities) ranks.set(label, value);
}

/**
 * @param {import("./engine.js").Hit} hit
 * @param {URL} base the folder of the search page
 */
export function result(hit, base) {
  const link = element("a", { class: "search-title", href: new URL(`../${hit.url}`, base).href }, ...marks(hit.marks));
  const parts = [element("p", { class: "search-facts" }, ...facts(hit)), element("h3", {}, link)];
  if (hit.excerpt.length) parts.push(element("p", { class: "search-excerpt" }, ...marks(hit.excerpt)));
  if (hit.services.length) parts.push(element("p", { class: "search-services" }, services(hit.services)));
  const why = reason(hit);
  if (why) parts.push(element("p", { class: "search-matched" }, why));
  return element("li", { class: "search-hit" }, ...parts);
}

/** @param {import("./excerpt.js").Part[]} parts */
function marks(parts) {
  return parts.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
}

/** @param {import("./engine.js").Hit} hit */
function facts(hit) {
  const parts = [];
  if (hit.severity) {
    const rank = ranks.get(hit.severity) ?? "";
    parts.push(element("span", { class: `sev ${rank}` }, element("span", { class: "vh" }, "Severity "), hit.severity));
  }
  if (hit.type !== "incident") parts.push(element("span", { class: "mark-kind" }, kindName(hit.type)));
  if (hit.date) parts.push(element("time", { datetime: hit.date }, hit.date));
  if (hit.duration) parts.push(element("span", {}, element("span", { class: "vh" }, "Lasted "), hit.duration));
  return parts;
}

/** @param {string[]} names */
function services(names) {
  const more = names.length - MOST_SERVICES;
  const first = names.slice(0, MOST_SERVICES).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

/**
 * What the marks do not tell: words of the query that are not there, or why a result is one in which
 * nothing is marked.
 * @param {import("./engine.js").Hit} hit
 */
function reason({ missing, matched, marks: title, excerpt }) {
  if (missing.length > 0 && missing.length <= MOST_MISSING) return `Without: ${missing.join(", ")}`;
  if (missing.length > 0) return `Found: ${matched.join(", ")}`;
  const marked = [...title, ...excerpt].some(({ mark }) => mark);
  return marked || matched.length === 0 ? "" : `Found elsewhere in it: ${matched.join(", ")}`;
}
