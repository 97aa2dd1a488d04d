// @ts-check
/** What a query means that is still being typed. Knows no page. */
import { FIELDS, NUMBERS } from "./query.js";

const NAMES = [...FIELDS, ...NUMBERS].join("|");
const RANGE = new RegExp(`^(.*(?:^|[\\s(])(${NAMES}):\\s*)([[{])([^\\]}]*)$`, "isu");
const DATE = /^(.*(?:^|[\s(])date:)([\d-]*)$/isu;
const NAME = new RegExp(`(?:^|[\\s(+])(?:${NAMES}):$`, "iu");
const LAST_WORD = /^(.*(?:^|[\s(+:]))([\p{L}\p{N}]{2,})$/su;
const OPERATOR = /^(AND|OR|NOT)$/;

/**
 * The query as if what it leaves open were over: quotes and brackets are closed, a range goes on
 * from what it begins with, and half a date is not asked for.
 * @param {string} q
 */
export function closed(q) {
  const quote = openQuote(q);
  if (quote >= 0) return `${q}"`;
  const [, head, field, bracket, inside] = RANGE.exec(q) ?? [];
  if (bracket) return head + bracket + bounds(field.toLowerCase() === "date", inside);
  const [, before, date] = DATE.exec(q) ?? [];
  if (before && date !== whole(date)) {
    const known = whole(date);
    return known === "*" ? before.replace(/date:$/i, "") : before + known;
  }
  return q + ")".repeat(Math.max(0, depth(q)));
}

/**
 * What to ask in place of a query that finds nothing, one after the other: half a word finds whole
 * ones, and what only begins says nothing yet.
 * @param {string} q
 * @returns {string[]}
 */
export function begun(q) {
  const quote = openQuote(q);
  if (quote < 0 && (RANGE.test(q) || DATE.test(q))) return [];
  const asked = quote >= 0 ? phrase(q.slice(0, quote), q.slice(quote + 1)) : [lastWord(q)];
  return asked.filter((each) => each !== q).map((each) => (isNothing(each) ? "" : closed(each)));
}

/** Where a quotation mark is that is not closed, or -1. @param {string} q */
function openQuote(q) {
  let open = -1;
  for (let i = 0; i < q.length; i++) {
    if (q[i] === "\\") i++;
    else if ('"\u201c\u201d'.includes(q[i])) open = open < 0 ? i : -1;
  }
  return open;
}

/** Its last word may be half of one: the others in a row, with that if it can be. @param {string} head @param {string} inside */
function phrase(head, inside) {
  const words = inside.trim().split(/\s+/u);
  const last = words.pop() ?? "";
  const isOver = /\s$/u.test(inside) || !/^[\p{L}\p{N}]+$/u.test(last);
  const before = words.length > 0 ? `"${words.join(" ")}"` : "";
  if (isOver) return before === "" ? [head.trimEnd()] : [`${head}"${inside.trim()}"`, head + before];
  return before === "" ? [`${head}(${last} ${last}*)`] : [`${head}(${before} AND ${last}*)`, head + before];
}

/** @param {string} q */
function lastWord(q) {
  const [, head, word] = LAST_WORD.exec(q) ?? [];
  if (word && !OPERATOR.test(word)) return `${head}(${word} ${word}*)`;
  return isNothing(q) ? "" : q;
}

/** A field without a value, signs, or operators only. @param {string} q */
const isNothing = (q) => q.replace(NAME, " ").split(/[\s()+!"-]+/u).every((each) => each === "" || OPERATOR.test(each));

/** @param {boolean} dates @param {string} inside of a range that is open */
function bounds(dates, inside) {
  const [from, to = ""] = inside.split(/\s+TO(?:\s+|$)|\s+T?$/u);
  const bound = (/** @type {string} */ text) => (dates ? whole(text) : text.trim()) || "*";
  return `${bound(from)} TO ${bound(to)}]`;
}

/** As much of a date as there is, without half of its parts. @param {string} text */
function whole(text) {
  return /^\d{4}(-(\d\d|[2-9])(-(\d\d|[4-9]))?)?/.exec(text.trim())?.[0] ?? "*";
}

/** How many brackets are open. @param {string} q */
function depth(q) {
  const bare = q.replace(/\\.|"[^"]*"/gs, "");
  return bare.split("(").length - bare.split(")").length;
}
