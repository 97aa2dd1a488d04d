// @ts-check
/** Which file has a word. Knows no files and no queries beyond their words. */
import { tokens } from "./analysis.js";

/** So many champion lists are asked for in one question: one more brings little of its answer. */
const MOST_LISTS = 2;
/** With more words than that what a question finds is in none of their lists. */
const MOST_LISTED_WORDS = 4;

/**
 * Whether a word stands before another in the index, which has the order of UTF-8: surrogates come
 * behind all single units.
 * @param {string} a @param {string} b
 */
export function isBefore(a, b) {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (i === a.length || i === b.length) return a.length < b.length;
  const unit = (/** @type {string} */ text) => {
    const code = text.charCodeAt(i);
    return (code & 0xf800) === 0xd800 ? code + 0x10000 : code;
  };
  return unit(a) < unit(b);
}

/** The last block that begins at or before the word. @param {string[]} firsts @param {string} word */
export function blockOf(firsts, word) {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (!isBefore(word, firsts[middle])) low = middle;
    else high = middle - 1;
  }
  return firsts.length ? low : -1;
}

/** @param {string[]} folded each with how much it has in common with the one before in front */
export function unfolded(folded) {
  let before = "";
  return folded.map((each) => (before = before.slice(0, parseInt(each[0], 36)) + each.slice(1)));
}

/**
 * In which champion list a stem is.
 * @param {string[]} champions the stems of each list
 * @returns {Map<string, number>}
 */
export function listOf(champions) {
  return new Map(champions.flatMap((stems, i) => stems.split(" ").map((stem) => [stem, i])));
}

/**
 * The champion lists worth asking for: those of the rarest words of a question.
 * @param {Map<string, number>} champions @param {string} text
 */
export function listsFor(champions, text) {
  const stems = new Set(tokens(text).map((token) => token.stem));
  if (stems.size > MOST_LISTED_WORDS) return new Set();
  const lists = new Set([...stems].flatMap((root) => champions.get(root) ?? []));
  return new Set([...lists].sort((a, b) => b - a).slice(0, MOST_LISTS));
}
