// @ts-check
/** The search page: reads its address, asks the engine, and writes what it answers. */
import { button, element, find, say } from "./dom.js";
import { IndexProblem, OtherFormat, openIndex } from "./engine.js";
import { KINDS, drawFilters } from "./filters.js";
import { drawReadingList, offerCopy } from "./reading.js";
import { forgetSearches, recentSearches, remember } from "./recent.js";
import { fits, renew } from "./renew.js";
import { learnRanks, result } from "./results.js";
import { begun, closed } from "./typing.js";

const PAGE = 10;
const TYPING_PAUSE = 90;
const SLOW = 2500;
const LONGEST_TITLE = 80;
const PROGRAMS = ["engine.js", "page.js"];
const SORTS = ["relevance", "date", "oldest", "duration", "severity"];

const form = /** @type {HTMLFormElement} */ (find("search-form"));
const input = /** @type {HTMLInputElement} */ (find("search-q"));
const sort = /** @type {HTMLSelectElement} */ (find("search-sort"));
const list = find("search-results");
const status = find("search-status");
const problem = find("search-problem");
const more = /** @type {HTMLButtonElement} */ (find("search-more"));
const suggestion = find("search-suggestion");
const notice = find("search-notice");
const base = new URL("./", document.baseURI);
const title = document.title;

/** @typedef {{q: string, sort: string, filters: Record<string, string[]>}} State */

/** @type {State} */
let state = read();
/** Whether the address is one to come back to, so that typing starts a new step. */
let settled = true;
/** Counts the questions asked, so that a late answer to an old one is dropped. */
let asked = 0;
/** How many results are shown. */
let shown = PAGE;
let timer = 0;
let opened = open();
// Only an extra: without it the search needs the network each time.
const worker = navigator.serviceWorker?.register(new URL("sw.js", base)).then(() => navigator.serviceWorker.ready).catch(() => {});

function open() {
  const opening = openIndex(base);
  opening.catch(() => {});
  return opening;
}

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
 * @param {boolean} done whether this is a step to come back to; typing is one step until it ends
 * @param {boolean} step whether it is a new one
 */
function go(change, done, step = done || settled) {
  state = { ...state, ...change };
  shown = PAGE;
  if (step) history.pushState(null, "", address());
  else history.replaceState(null, "", address());
  settled = done;
  show();
}

/** Where nothing is asked nothing is relevant: the newest come first. */
const order = () => (state.sort === "relevance" && !state.q.trim() ? "date" : state.sort);

/** Writes the state into the fields; what is being typed stays as it is. */
function fill() {
  if (input.value !== state.q) input.value = state.q;
  sort.value = order();
  const q = state.q.trim();
  const short = q.length > LONGEST_TITLE ? `${q.slice(0, LONGEST_TITLE)}…` : q;
  document.title = q ? `“${short}” · ${title}` : title;
}

const isTyping = () => document.activeElement === input;

async function show() {
  fill();
  const question = ++asked;
  const slow = setTimeout(() => say(status, "Still searching: the network is slow."), SLOW);
  list.setAttribute("aria-busy", "true");
  try {
    const index = await opened;
    const request = { ...state, q: isTyping() && !settled ? closed(state.q) : state.q, limit: shown };
    const first = await index.search({ ...request, facets: false });
    if (question !== asked) return;
    if (first.total > 0) {
      render({ ...first, instead: "" }, false);
      // The counts of the filters may take a while longer; the results stand.
      list.removeAttribute("aria-busy");
    }
    const answer = await looser(index, request, first);
    fits();
    if (question !== asked) return;
    render(answer, true);
    keep(index);
  } catch (error) {
    const other = error instanceof OtherFormat && await renew(base, PROGRAMS);
    if (question === asked && !other) fail(error);
  } finally {
    clearTimeout(slow);
    if (question === asked) list.removeAttribute("aria-busy");
  }
}

/** Once there is an answer, whatever a small site has is loaded too, unless data is dear. @param {Awaited<ReturnType<typeof openIndex>>} index */
async function keep(index) {
  const { connection } = /** @type {any} */ (navigator);
  if (connection?.saveData) return;
  await worker;
  await index.keep().catch(() => {});
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
  for (const q of isTyping() ? begun(state.q) : []) {
    const half = await index.search({ ...request, q });
    if (half.total > 0) {
      const hits = half.hits.map((hit) => ({ ...hit, missing: [] }));
      return { ...half, hits, suggestion: null, instead: "" };
    }
  }
  if (!first.suggestion) return { ...answer, instead: "" };
  const meant = await index.search({ ...request, q: first.suggestion });
  return { ...meant, suggestion: first.suggestion, instead: meant.total > 0 ? first.suggestion : "" };
}

/** @param {unknown} error */
function fail(error) {
  const text = error instanceof IndexProblem ? error.message : "Something went wrong in the search.";
  say(status, "");
  list.replaceChildren();
  for (const each of [more, suggestion, notice, find("search-empty"), find("search-reading")]) each.hidden = true;
  problem.replaceChildren(element("p", {}, text), button("Try again", retry));
  problem.hidden = false;
}

function retry() {
  problem.hidden = true;
  say(status, "Searching …");
  opened = opened.catch(() => open());
  show();
  input.focus();
}

/**
 * @param {import("./engine.js").Answer & {instead: string}} answer `instead` is the query that was
 *   answered in place of the one asked, or empty
 * @param {boolean} complete
 */
function render(answer, complete) {
  const focused = focusedHit();
  problem.hidden = true;
  if (complete) learnRanks(answer.facets.severity ?? []);
  list.replaceChildren(...answer.hits.map((hit) => result(hit, base)));
  if (focused) links().find((link) => link.getAttribute("href") === focused)?.focus();
  say(status, summary(answer));
  more.hidden = answer.hits.length >= answer.total;
  notice.textContent = answer.notice ?? "";
  notice.hidden = !answer.notice;
  renderSuggestion(answer.suggestion, answer.instead !== "");
  drawReadingList(answer.hits, named(answer.instead));
  if (complete) {
    drawFilters(answer.facets, state.filters, choose);
    renderEmpty(answer);
    renderRecent();
  }
}

/** @param {import("./engine.js").Answer & {instead: string}} answer */
function summary({ total, hits, instead }) {
  if (total === 0) return "Nothing found.";
  const things = total === 1 ? "1 result" : `${total.toLocaleString("en")} results`;
  const which = hits.length < total ? `, the first ${hits.length} shown` : "";
  return `${things}${instead && ` for ${instead}`}${which}.`;
}

/** What the results are of, in words. @param {string} instead */
function named(instead) {
  return [instead || state.q.trim(), ...Object.values(state.filters).flat()].filter((each) => each).join(", ");
}

/** @param {string} kind @param {string} value @param {boolean} on */
function choose(kind, value, on) {
  const others = (state.filters[kind] ?? []).filter((each) => each !== value);
  const { [kind]: _, ...rest } = state.filters;
  const values = on ? [...others, value] : others;
  go({ filters: values.length > 0 ? { ...rest, [kind]: values } : rest }, true);
}

/** @param {string | null} text @param {boolean} answered whether the results are those for it */
function renderSuggestion(text, answered) {
  suggestion.hidden = !text;
  if (!text) return;
  const link = query(text);
  const wrong = element("strong", {}, state.q.trim());
  suggestion.replaceChildren(
    ...(answered ? ["Nothing found for ", wrong, ". These are the results for ", link, "."]
      : ["Did you mean ", link, "?"]),
  );
}

/** A link to another query. @param {string} q */
function query(q) {
  const link = element("a", { href: `?${new URLSearchParams({ q })}` }, q);
  link.addEventListener("click", (event) => {
    if (/** @type {MouseEvent} */ (event).metaKey || /** @type {MouseEvent} */ (event).ctrlKey) return;
    event.preventDefault();
    go({ q }, true);
  });
  return link;
}

/** @param {import("./engine.js").Answer} answer */
function renderEmpty({ total }) {
  find("search-empty").hidden = total > 0;
  if (total > 0) return;
  const filtered = Object.keys(state.filters).length > 0;
  const loose = state.q.replace(/["+()[\]{}^~]|(^|\s)[-!]/g, " ").replace(/\b(AND|NOT|OR|TO)\b/g, " ")
    .replace(/\s+/g, " ").trim();
  const ways = [];
  if (filtered) ways.push(button("Search without the filters", () => go({ filters: {} }, true)));
  if (loose && loose !== state.q.trim()) {
    ways.push(button(`Search for any of the words: ${loose.slice(0, LONGEST_TITLE)}`, () => go({ q: loose }, true)));
  }
  ways.push(button("Browse everything, the newest first", () => go({ q: "", filters: {} }, true)));
  find("search-ways").replaceChildren(...ways.map((way) => element("li", {}, way)));
}

function renderRecent() {
  const searches = recentSearches();
  find("search-recent").hidden = searches.length === 0 || state.q.trim() !== "";
  find("search-recent-list").replaceChildren(...searches.map((q) => element("li", {}, query(q))));
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
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && plain && !target.matches("input:not([type=checkbox]), textarea, select")) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && plain && (inResults || target === input)) {
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
  remember(input.value);
  if (input.value === state.q) show();
  else go({ q: input.value }, true, settled);
  settled = true;
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => go({ q: input.value }, false), TYPING_PAUSE);
});
sort.addEventListener("change", () => go({ sort: sort.value }, true));
list.addEventListener("click", () => remember(state.q));
more.addEventListener("click", async () => {
  const last = shown;
  shown += PAGE;
  await show();
  links()[last]?.focus();
});
find("search-recent-clear").addEventListener("click", () => {
  forgetSearches();
  renderRecent();
  input.focus();
});
document.addEventListener("keydown", onKey);
addEventListener("popstate", () => {
  clearTimeout(timer);
  state = read();
  settled = true;
  shown = PAGE;
  show();
});
addEventListener("online", () => {
  if (!problem.hidden) retry();
});
if (matchMedia("(min-width: 60rem)").matches) find("search-filters").setAttribute("open", "");
offerCopy();
find("search-live").hidden = false;
say(status, "Searching …");
show();
