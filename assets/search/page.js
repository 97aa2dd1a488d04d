// @ts-check
/** The search page: reads its address, asks the engine, and writes what it answers. */
import { IndexProblem, openIndex } from "./engine.js";

const PAGE = 20;
const TYPING_PAUSE = 90;
const RECENT = "afterword.recent-searches";
const KINDS = ["service", "cause", "severity", "year", "type"];
const SORTS = ["relevance", "date", "oldest", "duration", "severity"];

/** @template {HTMLElement} T @param {string} id @returns {T} */
const find = (id) => /** @type {T} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (find("search-form"));
const input = /** @type {HTMLInputElement} */ (find("search-q"));
const sort = /** @type {HTMLSelectElement} */ (find("search-sort"));
const list = find("search-results");
const status = find("search-status");
const more = /** @type {HTMLButtonElement} */ (find("search-more"));
const filters = find("search-filters");
const empty = find("search-empty");
const suggestion = find("search-suggestion");
const notice = find("search-notice");
const recent = find("search-recent");

const base = new URL("./", document.baseURI);
const opened = openIndex(base);
opened.catch(() => {});

/** @typedef {{q: string, sort: string, filters: Record<string, string[]>}} State */

/** @type {State} */
let state = read();
/** Counts the questions asked, so that a late answer to an old one is dropped. */
let asked = 0;
/** How many results are shown. */
let shown = PAGE;
let timer = 0;

/** @returns {State} */
function read() {
  const params = new URLSearchParams(location.search);
  const wanted = params.get("sort") ?? "";
  return {
    q: params.get("q") ?? "",
    sort: SORTS.includes(wanted) ? wanted : "relevance",
    filters: Object.fromEntries(
      [...KINDS, "tag", "term"].map((kind) => [kind, params.getAll(kind)]).filter(([, v]) => v.length),
    ),
  };
}

/** The address that shows what is shown now. */
function address() {
  const params = new URLSearchParams();
  if (state.q.trim()) params.set("q", state.q);
  if (state.sort !== "relevance") params.set("sort", state.sort);
  for (const [kind, values] of Object.entries(state.filters)) {
    for (const value of values) params.append(kind, value);
  }
  const query = params.toString();
  return query ? `?${query}` : location.pathname;
}

/**
 * @param {Partial<State>} change
 * @param {boolean} settled whether this is a step to come back to
 */
function go(change, settled) {
  state = { ...state, ...change };
  shown = PAGE;
  if (settled) history.pushState(null, "", address());
  else history.replaceState(null, "", address());
  show();
}

/** Writes the state into the fields; what is being typed stays as it is. */
function fill() {
  if (input.value !== state.q) input.value = state.q;
  sort.value = state.sort;
  document.title = document.title.replace(/^(.*“.*” · )?/, state.q ? `“${state.q}” · ` : "");
}

/** Half a word finds whole ones while it is typed. @param {string} q */
function typed(q) {
  const last = /(?:^|\s)([\p{L}\p{N}]{2,})$/u.exec(q);
  const typing = document.activeElement === input && last && !/^(AND|OR|NOT)$/.test(last[1]);
  return typing ? `${q} ${last[1]}*` : q;
}

async function show() {
  fill();
  const question = ++asked;
  list.setAttribute("aria-busy", "true");
  try {
    const index = await opened;
    const request = { ...state, limit: shown };
    const first = await index.search({ ...request, excerpts: false, facets: false });
    if (question !== asked) return;
    if (first.total > 0) render({ ...first, instead: "" }, false);
    const answer = await looser(index, request, first);
    if (question !== asked) return;
    render(answer, true);
  } catch (error) {
    if (question === asked) fail(error);
  } finally {
    if (question === asked) list.removeAttribute("aria-busy");
  }
}

/**
 * The whole answer; where there is none, that for the words that were likely meant.
 * @param {Awaited<ReturnType<typeof openIndex>>} index
 * @param {import("./engine.js").Request & {q: string}} request
 * @param {import("./engine.js").Answer} first
 */
async function looser(index, request, first) {
  const answer = await index.search(request);
  if (answer.total > 0) return { ...answer, instead: "" };
  const half = typed(request.q);
  const begun = half === request.q ? answer : await index.search({ ...request, q: half });
  if (begun.total > 0) return { ...begun, suggestion: null, instead: "" };
  if (!first.suggestion) return { ...answer, instead: "" };
  const meant = await index.search({ ...request, q: first.suggestion });
  return { ...meant, suggestion: first.suggestion, instead: meant.total > 0 ? first.suggestion : "" };
}

/** @param {unknown} error */
function fail(error) {
  status.textContent = error instanceof IndexProblem ? error.message : "Something went wrong in the search.";
  list.replaceChildren();
  more.hidden = true;
}

/**
 * @param {import("./engine.js").Answer & {instead: string}} answer `instead` is the query that was
 *   answered in place of the one asked, or empty
 * @param {boolean} complete
 */
function render(answer, complete) {
  const focused = focusedHit();
  list.replaceChildren(...answer.hits.map(item));
  if (focused) links().find((link) => link.getAttribute("href") === focused)?.focus();
  status.textContent = summary(answer);
  more.hidden = answer.hits.length >= answer.total;
  notice.textContent = answer.notice ?? "";
  notice.hidden = !answer.notice;
  renderSuggestion(answer.suggestion, answer.instead !== "");
  if (complete) {
    renderFilters(answer.facets);
    renderEmpty(answer);
    renderRecent();
  }
}

/** @param {import("./engine.js").Answer & {instead: string}} answer */
function summary({ total, hits, instead }) {
  if (total === 0) return "Nothing found.";
  const things = total === 1 ? "1 result" : `${total.toLocaleString("en")} results`;
  const which = hits.length < total ? `, the first ${hits.length} shown` : "";
  const order = state.q.trim() ? "" : ", the newest first";
  return `${things}${instead && ` for ${instead}`}${order}${which}.`;
}

/**
 * An element; its children are text or elements, never markup.
 * @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {import("./engine.js").Hit} hit */
function item(hit) {
  const facts = [hit.type === "incident" ? "" : hit.type, hit.date, hit.severity, ...hit.services.slice(0, 3)]
    .filter((fact) => fact !== "");
  const parts = [
    element("a", { class: "search-title", href: new URL(`../${hit.url}`, base).href }, ...marks(hit.marks)),
    element("p", { class: "search-facts" }, facts.join(" · ")),
  ];
  if (hit.excerpt.length) parts.push(element("p", { class: "search-excerpt" }, ...marks(hit.excerpt)));
  if (hit.matched.length > 1) {
    parts.push(element("p", { class: "search-matched" }, `Found: ${hit.matched.join(", ")}`));
  }
  return element("li", { class: "search-hit" }, ...parts);
}

/** @param {import("./excerpt.js").Part[]} parts */
function marks(parts) {
  return parts.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
}

/** @param {string | null} text @param {boolean} answered whether the results are those for it */
function renderSuggestion(text, answered) {
  suggestion.hidden = !text;
  if (!text) return;
  const link = element("a", { href: `?${new URLSearchParams({ q: text })}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go({ q: text }, true);
  });
  const asked = element("strong", {}, state.q.trim());
  suggestion.replaceChildren(
    ...(answered ? ["Nothing found for ", asked, ". These are the results for ", link, "."]
      : ["Did you mean ", link, "?"]),
  );
}

/** @param {import("./engine.js").Answer["facets"]} facets */
function renderFilters(facets) {
  const active = /** @type {HTMLElement | null} */ (document.activeElement)?.id ?? "";
  for (const kind of KINDS) {
    const group = find(`search-filter-${kind}`);
    const chosen = state.filters[kind] ?? [];
    const values = [...(facets[kind] ?? [])];
    for (const value of chosen) {
      if (!values.some((each) => each.value === value)) values.push({ value, label: value, count: 0 });
    }
    if (kind === "year") values.sort((a, b) => (a.value < b.value ? 1 : -1));
    if (kind === "severity") values.sort((a, b) => (a.value < b.value ? -1 : 1));
    const options = find(`search-options-${kind}`);
    const open = options.dataset.open === "true";
    const kept = open ? values : values.filter((each, i) => i < 8 || chosen.includes(each.value));
    options.replaceChildren(...kept.map((facet) => option(kind, facet, chosen.includes(facet.value))));
    if (kept.length < values.length) options.append(all(kind, values.length));
    group.hidden = values.length < (kind === "type" ? 2 : 1);
  }
  document.getElementById(active)?.focus();
}

/** @param {string} kind @param {{value: string, label: string, count: number}} facet @param {boolean} chosen */
function option(kind, { value, label, count }, chosen) {
  const id = `filter-${kind}-${value}`;
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", id }));
  box.checked = chosen;
  box.addEventListener("change", () => {
    const others = (state.filters[kind] ?? []).filter((each) => each !== value);
    go({ filters: { ...state.filters, [kind]: box.checked ? [...others, value] : others } }, true);
  });
  return element("li", {}, box, " ", element("label", { for: id }, label, " ",
    element("span", { class: "search-count" }, String(count))));
}

/** @param {string} kind @param {number} count */
function all(kind, count) {
  const button = element("button", { type: "button", class: "search-all" }, `Show all ${count}`);
  button.addEventListener("click", () => {
    find(`search-options-${kind}`).dataset.open = "true";
    show();
  });
  return element("li", {}, button);
}

/** @param {import("./engine.js").Answer} answer */
function renderEmpty({ total }) {
  empty.hidden = total > 0;
  if (total > 0) return;
  const filtered = Object.values(state.filters).some((values) => values.length > 0);
  const loose = state.q.replace(/["+()[\]{}^~]|(^|\s)[-!]/g, " ").replace(/\b(AND|NOT)\b/g, " ")
    .replace(/\s+/g, " ").trim();
  const ways = [];
  if (filtered) ways.push(way("Search without the filters", { filters: {} }));
  if (loose && loose !== state.q.trim()) ways.push(way(`Search for any of the words: ${loose}`, { q: loose }));
  ways.push(way("Browse everything, the newest first", { q: "", filters: {} }));
  find("search-ways").replaceChildren(...ways);
}

/** @param {string} label @param {Partial<State>} change */
function way(label, change) {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => go(change, true));
  return element("li", {}, button);
}

/** Searches that somebody came back to a result of stay on this device. @returns {string[]} */
function recentSearches() {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

function remember() {
  const q = state.q.trim();
  if (q === "") return;
  try {
    const others = recentSearches().filter((each) => each !== q);
    localStorage.setItem(RECENT, JSON.stringify([q, ...others].slice(0, 8)));
  } catch {
    // Without storage there is no list; nothing else is lost.
  }
}

function renderRecent() {
  const searches = recentSearches();
  recent.hidden = searches.length === 0 || state.q.trim() !== "";
  find("search-recent-list").replaceChildren(...searches.map((q) => way(q, { q })));
}

/** @returns {HTMLAnchorElement[]} */
const links = () => [...list.querySelectorAll("a")];

function focusedHit() {
  const focused = document.activeElement;
  return focused && list.contains(focused) ? focused.getAttribute("href") : null;
}

/** @param {number} step */
function walk(step) {
  const all = links();
  const at = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const next = at + step;
  if (next < 0) input.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const inResults = list.contains(target);
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (inResults || target === input)) {
    event.preventDefault();
    walk(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape" && inResults) {
    input.focus();
  } else if (event.key === "Escape" && target === input && input.value !== "") {
    event.preventDefault();
    go({ q: "" }, true);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  remember();
  go({ q: input.value }, true);
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => go({ q: input.value }, false), TYPING_PAUSE);
});
sort.addEventListener("change", () => go({ sort: sort.value }, true));
list.addEventListener("click", remember);
more.addEventListener("click", () => {
  shown += PAGE;
  show();
});
find("search-recent-clear").addEventListener("click", () => {
  localStorage.removeItem(RECENT);
  renderRecent();
});
document.addEventListener("keydown", onKey);
addEventListener("popstate", () => {
  state = read();
  shown = PAGE;
  show();
});
// Only an extra: without it the search needs the network each time.
navigator.serviceWorker?.register(new URL("sw.js", base)).catch(() => {});
if (matchMedia("(min-width: 60rem)").matches) filters.setAttribute("open", "");
show();
