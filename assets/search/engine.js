// @ts-check
/**
 * Answers queries from the files of a static index, as Lucene answers them from its own.
 *
 *     import { openIndex } from "./engine.js";
 *     const index = await openIndex(new URL("./", import.meta.url), { fetch });
 *     const page = await index.search({ q: "dns -cloudflare", filters: { year: ["2021"] } });
 *
 * Runs in browsers and in Node from 18 on; touches no page.
 */
import { FACETS, count, having, readFacets, readTags } from "./columns.js";
import { excerpt, marked } from "./excerpt.js";
import { Plan } from "./plan.js";
import { parse } from "./query.js";
import { constant, top } from "./rank.js";
import { IndexProblem, StaleIndex, Store } from "./store.js";

export { IndexProblem };

/**
 * @typedef {object} Request
 * @property {string} [q] in Lucene's classic language; nothing finds everything, the newest first
 * @property {Record<string, string[]>} [filters] ids by service, cause, severity, year, type, tag
 *   or term: one of each named kind has to be there
 * @property {"relevance" | "date" | "oldest" | "duration" | "severity"} [sort]
 * @property {number} [offset]
 * @property {number} [limit]
 * @property {boolean} [facets] false saves what only the counts need
 * @property {boolean} [excerpts] false saves the texts; excerpts are empty then
 *
 * @typedef {object} Hit
 * @property {string} id
 * @property {string} type
 * @property {string} url relative to the site's root
 * @property {string} title
 * @property {number} score
 * @property {import("./excerpt.js").Part[]} marks the title in parts, those asked for marked
 * @property {import("./excerpt.js").Part[]} excerpt the best passage in the same way
 * @property {string[]} matched the words of the query that this document has
 * @property {string} date such as 2021-10-04 or 2021-10, or empty
 * @property {string} severity its label, or empty
 * @property {string[]} services their labels
 *
 * @typedef {object} Answer
 * @property {number} total
 * @property {Hit[]} hits
 * @property {Record<string, {value: string, label: string, count: number}[]>} facets
 * @property {string | null} suggestion the query with mistyped words put right
 * @property {string | null} notice what of the query was not understood
 */

/**
 * Opens the index that lies in a folder.
 * @param {string | URL} base the folder of index.json, with a slash at its end
 * @param {{fetch?: typeof fetch}} [options]
 */
export async function openIndex(base, { fetch = globalThis.fetch.bind(globalThis) } = {}) {
  return new Index(await Store.open(base, fetch));
}

class Index {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
  }

  /** How many documents there are. */
  get size() {
    return this.store.entry.documents;
  }

  /**
   * @param {Request} request
   * @returns {Promise<Answer>}
   */
  async search(request) {
    try {
      return await answer(this.store, request);
    } catch (error) {
      if (!(error instanceof StaleIndex)) throw error;
    }
    // The site was built anew since: its entry file names what is there now.
    this.store = await Store.open(this.store.base, this.store.fetch, "no-cache");
    try {
      return await answer(this.store, request);
    } catch (error) {
      if (!(error instanceof StaleIndex)) throw error;
      throw new IndexProblem("A part of the search index is missing: reload the page in a moment.");
    }
  }
}

/** @param {Store} store @param {Request} request @returns {Promise<Answer>} */
async function answer(store, request) {
  const { q = "", filters = {}, sort = "relevance", offset = 0, limit = 10 } = request;
  const text = String(q ?? "");
  const wanted = Object.entries(filters).filter(([, values]) => values?.length > 0);
  const columnsNeeded = request.facets !== false || wanted.length > 0 || sort !== "relevance";
  const plan = new Plan(store);
  const { node, notices } = parse(text);
  const [lists, columns, found] = await Promise.all([
    facetLists(store, columnsNeeded, wanted),
    store.section("facets", readFacets),
    text.trim() === "" ? null : plan.run(node),
  ]);
  const all = matching(store, text, found, notices);
  const masks = wanted.map(([key, values]) => ({ key, mask: mask(lists, key, values, store) }));
  const kept = filtered(all, masks.map((each) => each.mask));
  const [hits, suggestion] = await Promise.all([
    Promise.all(
      top(kept, offset + limit, sorting(sort, kept, columns)).slice(offset)
        .map((i) => hit(store, plan, columns, kept.docs[i], kept.scores[i], request)),
    ),
    suggest(plan, text),
  ]);
  return {
    total: kept.docs.length,
    hits,
    facets: request.facets === false ? {} : facetCounts(lists, all, masks),
    suggestion,
    notice: notices.length ? notices.join(" ") : null,
  };
}

/**
 * @param {Store} store @param {string} text @param {import("./rank.js").Matches | null} found
 * @param {string[]} notices
 */
function matching(store, text, found, notices) {
  if (found) return found;
  if (text.trim() === "") {
    return constant(Int32Array.from({ length: store.entry.documents }, (_, i) => i), 1);
  }
  notices.push("The query has no word to search for.");
  return constant(new Int32Array(0), 0);
}

/**
 * @param {Store} store @param {boolean} needed @param {[string, string[]][]} wanted
 * @returns {Promise<Record<string, import("./columns.js").Lists>>}
 */
async function facetLists(store, needed, wanted) {
  if (!needed) return {};
  const rare = wanted.some(([key]) => key === "tag" || key === "term");
  const [columns, tags] = await Promise.all([
    store.section("facets", readFacets),
    rare ? store.section("tags", readTags) : {},
  ]);
  return { ...columns.lists, ...tags };
}

/**
 * @param {Record<string, import("./columns.js").Lists>} lists @param {string} key
 * @param {string[]} values @param {Store} store
 */
function mask(lists, key, values, store) {
  const list = Object.hasOwn(lists, key) ? lists[key] : null;
  return list ? having(list, values.map(String)) : new Uint8Array(store.entry.documents);
}

/** @param {import("./rank.js").Matches} matches @param {Uint8Array[]} masks */
function filtered(matches, masks) {
  if (masks.length === 0) return matches;
  const kept = matches.docs.reduce((list, doc, i) => {
    if (masks.every((each) => each[doc])) list.push(i);
    return list;
  }, /** @type {number[]} */ ([]));
  return {
    docs: Int32Array.from(kept, (i) => matches.docs[i]),
    scores: Float32Array.from(kept, (i) => matches.scores[i]),
  };
}

/**
 * Counts what a click would find: the filters of the other kinds hold, those of its own do not.
 * @param {Record<string, import("./columns.js").Lists>} lists
 * @param {import("./rank.js").Matches} all @param {{key: string, mask: Uint8Array}[]} masks
 */
function facetCounts(lists, all, masks) {
  /** @type {Answer["facets"]} */
  const facets = {};
  for (const key of new Set([...FACETS, ...masks.map((each) => each.key)])) {
    if (!Object.hasOwn(lists, key)) continue;
    const others = masks.filter((each) => each.key !== key).map((each) => each.mask);
    facets[key] = count(lists[key], filtered(all, others).docs);
  }
  return facets;
}

/**
 * @param {string} sort @param {import("./rank.js").Matches} matches
 * @param {import("./columns.js").Columns} columns
 * @returns {(i: number) => number}
 */
function sorting(sort, matches, columns) {
  const doc = (/** @type {number} */ i) => matches.docs[i];
  switch (sort) {
    case "date":
      return () => 0; // the order of the index
    case "oldest":
      return (i) => (columns.days[doc(i)] === 0 ? -Infinity : -columns.days[doc(i)]);
    case "duration":
      return (i) => columns.minutes[doc(i)];
    case "severity":
      return (i) => (columns.ranks[doc(i)] < 0 ? -Infinity : -columns.ranks[doc(i)]);
    default:
      return (i) => matches.scores[i];
  }
}

/**
 * @param {Store} store @param {Plan} plan @param {import("./columns.js").Columns} columns
 * @param {number} doc @param {number} score @param {Request} request
 * @returns {Promise<Hit>}
 */
async function hit(store, plan, columns, doc, score, request) {
  const { heads, texts } = store.entry;
  const wanted = (/** @type {import("./analysis.js").Token} */ token) =>
    plan.marks.some((mark) => mark(token));
  const [head, text] = await Promise.all([
    store.section(`heads${Math.floor(doc / heads)}`, readJson),
    request.excerpts === false ? null : store.section(`texts${Math.floor(doc / texts)}`, readJson),
  ]);
  const [id, title, url] = head[doc % heads];
  const { service } = columns.lists;
  return {
    id,
    type: columns.types[doc],
    url: url.replaceAll("*", id),
    title,
    score,
    marks: marked(title, wanted),
    excerpt: text ? excerpt(text[doc % texts], wanted) : [],
    matched: plan.reasons
      .filter(({ matches }) => has(matches.docs, doc))
      .map(({ label }) => label),
    date: date(columns.days[doc]),
    severity: columns.lists.severity.labels[firstOf(columns.lists.severity, doc)] ?? "",
    services: Array.from(
      service.values.subarray(service.starts[doc], service.starts[doc + 1]),
      (value) => service.labels[value],
    ),
  };
}

/** @param {import("./columns.js").Lists} lists @param {number} doc */
function firstOf({ starts, values }, doc) {
  return starts[doc] < starts[doc + 1] ? values[starts[doc]] : -1;
}

/** @param {number} day */
function date(day) {
  if (day === 0) return "";
  const digits = String(day).padStart(8, "0");
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== "00").join("-");
}

/** @param {Uint8Array} bytes */
function readJson(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {Int32Array} docs ascending @param {number} wanted */
function has(docs, wanted) {
  let low = 0;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return docs[low] === wanted;
}

/** @param {Plan} plan @param {string} text */
async function suggest(plan, text) {
  const better = await Promise.all(plan.missing.map((word) => plan.better(word)));
  let suggestion = text;
  plan.missing.forEach((word, i) => {
    const right = better[i];
    if (right) suggestion = suggestion.replace(word, () => right);
  });
  return suggestion === text ? null : suggestion;
}
