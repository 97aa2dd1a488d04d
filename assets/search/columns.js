// @ts-check
/** What is filtered, counted and sorted by. */
import { Input } from "./store.js";

/**
 * @typedef {object} Lists values of each document, many or none
 * @property {string[]} ids
 * @property {string[]} labels
 * @property {Int32Array} starts for each document the first of its values
 * @property {Int32Array} values
 *
 * @typedef {object} Facets
 * @property {Record<string, Lists>} lists by the name of the facet
 * @property {Int32Array} ranks 1 the gravest, -1 unknown
 */

export const FACETS = ["service", "cause", "severity", "year", "type"];

/** @param {Uint8Array} bytes @returns {Facets} */
export function readFacets(bytes) {
  const input = new Input(bytes);
  const names = input.json();
  const n = input.number();
  const types = column(input, n);
  const ranks = column(input, n).map((rank) => rank - 1);
  const years = falling(input, n);
  const service = readLists(input, names.services, n);
  const cause = readLists(input, names.causes, n);
  return {
    lists: {
      service,
      cause,
      severity: single(ranks, (rank) => (rank < 0 ? null : severity(names.severities, rank))),
      year: single(years, (year) => (year === 0 ? null : [String(year), String(year)])),
      type: single(types, (value) => [names.types[value], names.types[value]]),
    },
    ranks,
  };
}

/** Such as 20211004, 20211000 for a month, 0 unknown. @param {Uint8Array} bytes */
export function readDays(bytes) {
  const input = new Input(bytes);
  return falling(input, input.number());
}

/** How long incidents lasted, -1 unknown. @param {Uint8Array} bytes */
export function readMinutes(bytes) {
  const input = new Input(bytes);
  return column(input, input.number()).map((value) => value - 1);
}

/** @param {Input} input @param {number} n */
function column(input, n) {
  return Int32Array.from({ length: n }, () => input.number());
}

/** @param {Input} input @param {number} n */
function falling(input, n) {
  let value = 0;
  return Int32Array.from({ length: n }, () => (value -= input.signed()));
}

/** @param {Uint8Array} bytes @returns {Record<string, Lists>} */
export function readTags(bytes) {
  const input = new Input(bytes);
  const names = input.json();
  const n = input.number();
  return { tag: readLists(input, names.tags, n), term: readLists(input, names.terms, n) };
}

/** @param {Record<string, string>} labels @param {number} rank @returns {[string, string]} */
function severity(labels, rank) {
  const label = labels[rank] ?? `SEV-${rank}`;
  return [`sev-${rank}`, label];
}

/** @param {Input} input @param {string[]} names labels, and ids where they do not follow from these, in turn @param {number} n @returns {Lists} */
function readLists(input, names, n) {
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i] + input.number();
  const values = new Int32Array(starts[n]);
  for (let i = 0; i < n; i++) if (starts[i] < starts[i + 1]) values[starts[i]] = input.number();
  for (let i = 0; i < n; i++) {
    for (let k = starts[i] + 1; k < starts[i + 1]; k++) values[k] = values[k - 1] + input.number() + 1;
  }
  const labels = names.filter((_, i) => i % 2 === 0);
  return { ids: labels.map((label, i) => names[2 * i + 1] || likelyId(label)), labels, starts, values };
}

/** The id that something has unless it was given another one. @param {string} label */
export const likelyId = (label) => label.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/**
 * A column with one value or none as lists.
 * @param {Int32Array} column @param {(value: number) => [string, string] | null} name
 * @returns {Lists}
 */
function single(column, name) {
  /** @type {Map<number, number>} */
  const numbers = new Map();
  /** @type {Lists} */
  const lists = {
    ids: [],
    labels: [],
    starts: new Int32Array(column.length + 1),
    values: new Int32Array(column.length),
  };
  let count = 0;
  column.forEach((value, doc) => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = numberOf(lists, name(value));
      numbers.set(value, number);
    }
    if (number >= 0) lists.values[count++] = number;
    lists.starts[doc + 1] = count;
  });
  return lists;
}

/** @param {Lists} lists @param {[string, string] | null} named */
function numberOf({ ids, labels }, named) {
  if (!named) return -1;
  const known = ids.indexOf(named[0]);
  if (known >= 0) return known;
  labels.push(named[1]);
  return ids.push(named[0]) - 1;
}

/**
 * Which documents have one of the wanted values.
 * @param {Lists} lists @param {string[]} wanted ids
 * @returns {Uint8Array}
 */
export function having({ ids, starts, values }, wanted) {
  const good = new Set(wanted.map((id) => ids.indexOf(id)));
  const mask = new Uint8Array(starts.length - 1);
  for (let doc = 0; doc < mask.length; doc++) {
    for (let i = starts[doc]; i < starts[doc + 1]; i++) if (good.has(values[i])) mask[doc] = 1;
  }
  return mask;
}

/**
 * How many of the documents have each value, the most frequent first.
 * @param {Lists} lists @param {ArrayLike<number>} docs
 * @returns {{value: string, label: string, count: number}[]}
 */
export function count({ ids, labels, starts, values }, docs) {
  const counts = new Int32Array(ids.length);
  for (let k = 0; k < docs.length; k++) {
    for (let i = starts[docs[k]]; i < starts[docs[k] + 1]; i++) counts[values[i]]++;
  }
  return ids
    .map((value, i) => ({ value, label: labels[i], count: counts[i] }))
    .filter((facet) => facet.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/**
 * The documents with a number in a range.
 * @param {Int32Array} column @param {{from: string, to: string, withFrom: boolean, withTo: boolean}} range
 * @param {boolean} dates whether the numbers are days
 */
export function numberRange(column, range, dates) {
  const [low, high] = dates ? dayBounds(range) : bounds(range);
  const unknown = dates ? 0 : -1;
  /** @type {number[]} */
  const docs = [];
  column.forEach((value, doc) => {
    if (value !== unknown && value >= low && value <= high) docs.push(doc);
  });
  return Int32Array.from(docs);
}

/** @param {{from: string, to: string, withFrom: boolean, withTo: boolean}} range */
function bounds({ from, to, withFrom, withTo }) {
  const bound = (/** @type {string} */ text, /** @type {number} */ open) =>
    text === "*" ? open : /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return [bound(from, 0) + (withFrom ? 0 : 1), bound(to, 2147483646) - (withTo ? 0 : 1)];
}

/** @param {{from: string, to: string, withFrom: boolean, withTo: boolean}} range */
function dayBounds({ from, to, withFrom, withTo }) {
  const low = from === "*" ? 0 : withFrom ? firstDay(from) : lastDay(from) + 1;
  const high = to === "*" ? Infinity : withTo ? lastDay(to) : firstDay(to) - 1;
  return [low, high];
}

/** @param {string} text @param {number} month @param {number} day where they are missing */
function toDay(text, month, day) {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/.exec(text.trim());
  if (!found) return NaN;
  return Number(found[1]) * 10000 + Number(found[2] ?? month) * 100 + Number(found[3] ?? day);
}

/** @param {string} text */
const firstDay = (text) => toDay(text, 0, 0);
/** @param {string} text */
const lastDay = (text) => toDay(text, 12, 31);
