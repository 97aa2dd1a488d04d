// @ts-check
/** Finds the passage of a text that answers best. The twin of Excerpts.java. */
import { tokens } from "./analysis.js";

const LENGTH = 220;
/** A line no longer than this that does not end as a sentence is taken for a heading. */
const HEADING = 80;
const SENTENCE_END = /[.!?:;。！？]$/;

/**
 * @typedef {{text: string, mark: boolean}} Part of an excerpt
 * @typedef {{start: number, end: number}} Line of a text, or the part of it that is shown
 * @typedef {import("./analysis.js").Token} Token
 */

/**
 * The passage in parts, those that were asked for marked; lines that are headings only are left out.
 * @param {string} text
 * @param {(token: Token) => boolean} wanted
 * @returns {Part[]}
 */
export function excerpt(text, wanted) {
  const found = tokens(text).filter(wanted);
  const start = found.length ? sentenceStart(text, best(found)) : 0;
  const end = wordEnd(text, start + LENGTH);
  /** @type {Part[]} */
  const parts = [];
  append(parts, nothingMissing(text, start) ? "" : "… ", false);
  worthShowing(text, start, end, found).forEach((line, i, lines) => {
    if (i > 0) append(parts, between(text, lines[i - 1], line), false);
    addLine(parts, text, line, found);
  });
  append(parts, end < text.length ? " …" : "", false);
  return parts;
}

/**
 * Parts of the same kind are one part, and space is a blank.
 * @param {Part[]} parts @param {string} piece @param {boolean} mark
 */
function append(parts, piece, mark) {
  const bare = piece.replace(/\s+/g, " ");
  const last = parts[parts.length - 1];
  if (bare === "") return;
  if (last?.mark === mark) last.text += bare;
  else parts.push({ text: bare, mark });
}

/** @param {Part[]} parts @param {string} text @param {Line} line @param {Token[]} found */
function addLine(parts, text, line, found) {
  let at = line.start;
  for (const token of found) {
    if (token.start < at || token.end > line.end) continue;
    append(parts, text.slice(at, token.start), false);
    append(parts, text.slice(token.start, token.end), true);
    at = token.end;
  }
  append(parts, text.slice(at, line.end), false);
}

/** Lines do not run into each other, and it is seen where one was left out. @param {string} text @param {Line} before @param {Line} after */
function between(text, before, after) {
  if (text.slice(before.end, after.start).trim() !== "") return " … ";
  return SENTENCE_END.test(lineOf(text, before)) ? " " : " · ";
}

/** @param {string} text @param {number} start @param {number} end @param {Token[]} found */
function worthShowing(text, start, end, found) {
  /** @type {Line[]} */
  const lines = [];
  for (let from = start; from < end; ) {
    const newLine = text.indexOf("\n", from);
    const to = newLine < 0 ? end : Math.min(end, newLine);
    if (text.slice(from, to).trim() !== "") lines.push({ start: from, end: to });
    from = to + 1;
  }
  const kept = lines.filter((line) => {
    const bare = lineOf(text, line);
    return !isHeading(bare)
      || found.some((token) => token.start >= line.start && token.end <= line.end);
  });
  return kept.length > 0 ? kept : lines;
}

/** Before a line there may be headings; of a line that begins before, words are missing. @param {string} text @param {number} start */
function nothingMissing(text, start) {
  const wholeLine = start === 0 || text[start - 1] === "\n";
  return wholeLine && text.slice(0, start).split("\n").every((line) => isHeading(line.trim()));
}

/** @param {string} line */
const isHeading = (line) => line.length <= HEADING && !SENTENCE_END.test(line);

/** @param {string} text @param {Line} line */
const lineOf = (text, { start, end }) => text.slice(start, end).trim();

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

/** Where the window begins that has the most different words. @param {Token[]} found */
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
  return i > 0 && /^[\udc00-\udfff]/.test(text[i] ?? "") ? i + 1 : i;
}
