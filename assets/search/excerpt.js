// @ts-check
/** Finds the passage of a text that answers best. The twin of Excerpts.java. */
import { tokens } from "./analysis.js";

const LENGTH = 220;

/** @typedef {{text: string, mark: boolean}} Part of an excerpt */

/**
 * The passage in parts, those that were asked for marked.
 * @param {string} text
 * @param {(token: import("./analysis.js").Token) => boolean} wanted
 * @returns {Part[]}
 */
export function excerpt(text, wanted) {
  const found = tokens(text).filter(wanted);
  const start = found.length ? sentenceStart(text, best(found)) : 0;
  const end = wordEnd(text, start + LENGTH);
  /** @type {Part[]} */
  const parts = [];
  const add = (/** @type {string} */ piece, /** @type {boolean} */ mark) => {
    const bare = piece.replace(/\s+/g, " ");
    if (bare !== "") parts.push({ text: bare, mark });
  };
  let at = start;
  if (start > 0) add("… ", false);
  for (const token of found) {
    if (token.start < at || token.end > end) continue;
    add(text.slice(at, token.start), false);
    add(text.slice(token.start, token.end), true);
    at = token.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(" …", false);
  return parts;
}

/**
 * Marks words in a short text, a title say.
 * @param {string} text @param {(token: import("./analysis.js").Token) => boolean} wanted
 * @returns {Part[]}
 */
export function marked(text, wanted) {
  /** @type {Part[]} */
  const parts = [];
  let at = 0;
  for (const token of tokens(text)) {
    if (token.start < at || !wanted(token)) continue;
    if (token.start > at) parts.push({ text: text.slice(at, token.start), mark: false });
    parts.push({ text: text.slice(token.start, token.end), mark: true });
    at = token.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: false });
  return parts;
}

/** Where the window begins that has the most different words. @param {import("./analysis.js").Token[]} found */
function best(found) {
  let start = 0;
  let most = 0;
  found.forEach((first, i) => {
    const stems = new Set();
    for (let j = i; j < found.length && found[j].end - first.start < LENGTH; j++) {
      stems.add(found[j].stem);
    }
    if (stems.size > most) {
      most = stems.size;
      start = first.start;
    }
  });
  return start;
}

/** The beginning of the sentence, unless that is too far away. @param {string} text @param {number} at */
function sentenceStart(text, at) {
  const nearest = Math.max(0, at - Math.floor(LENGTH / 3));
  for (let i = at; i > nearest; i--) {
    if (text[i - 1] === "\n" || (text[i - 1] === " " && /[.!?]/.test(text[i - 2] ?? ""))) return i;
  }
  return nearest === 0 ? 0 : wordEnd(text, nearest);
}

/** @param {string} text @param {number} from */
function wordEnd(text, from) {
  let i = Math.min(from, text.length);
  while (i < text.length && !/\s/.test(text[i]) && i < from + 40) i++;
  return i;
}
