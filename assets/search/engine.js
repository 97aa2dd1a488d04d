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
import { FACETS, count, having, likelyId, readDays, readFacets, readMinutes, readTags } from "./columns.js";
import { excerpt, marked } from "./excerpt.js";
import { known } from "./known.js";
import { Plan, ranks } from "./plan.js";
import { parse } from "./query.js";
import { constant, top } from "./rank.js";
import { IndexProblem, OtherFormat, StaleIndex, Store, readEntry } from "./store.js";

export { IndexProblem, OtherFormat };

/**
 * @typedef {object} Request
 * @property {string} [q] in Lucene's classic language; nothing finds everything, the newest first
 * @property {Record<string, string[]>} [filters] ids by service, cause, severity, year, type, tag
 *   or term: one of each named kind has to be there
 * @property {"relevance" | "date" | "oldest" | "duration" | "severity"} [sort]
 * @property {number} [offset]
 * @property {number} [limit]
 * @property {boolean} [facets] false saves what only the counts need
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
 * @property {string[]} missing those that it has not
 * @property {string} date such as 2021-10-04 or 2021-10, or empty
 * @property {string} severity its label, or empty
 * @property {string[]} services their labels
 * @property {string} duration how long it lasted, such as 2 h 15 min, or empty
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
  const index = new Index(base, fetch, known);
  if (!known) await index.renew("default");
  return index;
}

class Index {
  /**
   * @param {string | URL} base @param {typeof fetch} fetch
   * @param {import("./store.js").Entry | null} entry what is likely there: files named after their
   *   content are either those that it means, or gone
   */
  constructor(base, fetch, entry) {
    this.base = base;
    this.fetch = fetch;
    this.store = entry && new Store(base, fetch, entry);
  }

  /** How many documents there are. */
  get size() {
    return this.store?.entry.documents ?? 0;
  }

  /** Loads all of a small site, so that further questions need no network; nothing on a large one. */
  async keep() {
    await this.store?.keep();
  }

  /** Asks what is there now. @param {RequestCache} cache */
  async renew(cache) {
    const entry = await readEntry(this.base, this.fetch, cache);
    if (this.store?.entry.folder !== entry.folder) this.store = new Store(this.base, this.fetch, entry);
    return this.store;
  }

  /**
   * @param {Request} request
   * @returns {Promise<Answer>}
   */
  async search(request) {
    try {
      return await answer(this.store ?? await this.renew("default"), request);
    } catch (error) {
      if (!(error instanceof StaleIndex)) throw error;
    }
    // The site was built anew since: its entry file names what is there now.
    try {
      return await answer(await this.renew("no-cache"), request);
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
  const plan = new Plan(store, text);
  const { node, notices } = parse(text);
  const [lists, sorted, found] = await Promise.all([
    facetLists(store, request.facets !== false, wanted.map(([key]) => key)),
    sorting(store, sort, ranks(node)),
    text.trim() === "" ? null : plan.run(node),
  ]);
  const all = matching(store, text, found && weighted(found, store.entry.weights), notices);
  const masks = wanted.map(([key, values]) => ({ key, mask: mask(lists, key, values, store) }));
  const kept = filtered(all, masks.map((each) => each.mask));
  const [hits, suggestion] = await Promise.all([
    Promise.all(
      sorted(kept, offset + limit).slice(offset)
        .map((i) => hit(store, plan, kept.docs[i], kept.scores[i])),
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
 * Scores times the weights of the documents.
 * @param {import("./rank.js").Matches} matches
 * @param {number[]} weights for how many documents in a row, and the factor, in turn
 * @returns {import("./rank.js").Matches}
 */
function weighted({ docs, scores }, weights) {
  let next = 0;
  let end = 0;
  let factor = 1;
  const products = scores.map((score, i) => {
    while (docs[i] >= end) {
      end += weights[next];
      factor = Math.fround(weights[next + 1]);
      next += 2;
    }
    return score * factor;
  });
  return { docs, scores: products };
}

/**
 * @param {Store} store @param {boolean} counting @param {string[]} kinds that are filtered by
 * @returns {Promise<Record<string, import("./columns.js").Lists>>}
 */
async function facetLists(store, counting, kinds) {
  const rare = kinds.some((kind) => kind === "tag" || kind === "term");
  const [facets, tags] = await Promise.all([
    counting || kinds.length > 0 ? store.section("facets", readFacets) : null,
    rare ? store.section("tags", readTags) : null,
  ]);
  return { ...facets?.lists, ...tags };
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
 * How the first results are found. Of what a query does not rank the newest comes first.
 * @param {Store} store @param {string} sort @param {boolean} ranked
 * @returns {Promise<(matches: import("./rank.js").Matches, count: number) => number[]>}
 */
async function sorting(store, sort, ranked) {
  const value = await sortedBy(store, sort);
  const days = value || ranked ? null : await store.section("days", readDays);
  return ({ docs, scores }, count) =>
    top({ docs, scores }, count, (i) => (value ? value(docs[i]) : scores[i]), (i) => (days ? days[docs[i]] : 0));
}

/**
 * What a document is sorted by, the largest first; nothing for the score.
 * @param {Store} store @param {string} sort
 * @returns {Promise<((doc: number) => number) | null>}
 */
async function sortedBy(store, sort) {
  if (sort === "severity") {
    const { ranks } = await store.section("facets", readFacets);
    return (doc) => (ranks[doc] < 0 ? -1e9 : -ranks[doc]);
  }
  if (sort === "duration") {
    const minutes = await store.section("minutes", readMinutes);
    return (doc) => minutes[doc];
  }
  if (sort !== "date" && sort !== "oldest") return null;
  const days = await store.section("days", readDays);
  if (sort === "date") return (doc) => days[doc];
  return (doc) => (days[doc] === 0 ? -1e9 : -days[doc]);
}

/**
 * @param {Store} store @param {Plan} plan @param {number} doc @param {number} score
 * @returns {Promise<Hit>}
 */
async function hit(store, plan, doc, score) {
  const wanted = (/** @type {import("./analysis.js").Token} */ token) =>
    plan.marks.some((mark) => mark(token));
  const [given, title, url, type, date, severity, services, text, duration = ""] = store.rows.get(doc) ?? await shown(store, doc);
  const id = given || likelyId(`${date} ${title}`);
  return {
    id,
    type,
    url: url.replaceAll("*", id),
    title,
    score,
    marks: marked(title, wanted),
    excerpt: excerpt(text, wanted),
    matched: plan.reasons.filter(({ matches }) => has(matches.docs, doc)).map(label),
    missing: [...plan.reasons.filter(({ matches }) => !has(matches.docs, doc)).map(label), ...plan.missing],
    date,
    severity,
    services,
    duration,
  };
}

/** @param {Store} store @param {number} doc */
async function shown(store, doc) {
  const [file, row] = placeOf(store.entry.shown, doc);
  return (await store.section(`shown${file}`, readJson))[row];
}

/** In which file a document is, and which one of it. @param {number[]} counts @param {number} doc */
function placeOf(counts, doc) {
  let file = 0;
  let row = doc;
  while (row >= counts[file]) row -= counts[file++];
  return [file, row];
}

/** @param {import("./plan.js").Reason} reason */
const label = (reason) => reason.label;

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
  const better = new Map(await Promise.all(plan.missing.map((word) => plan.better(word))));
  // What is put right is a whole word, never a part of a longer one.
  const suggestion = text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => better.get(word) ?? word);
  return suggestion === text ? null : suggestion;
}
