// @ts-check
/** Words that are spelled much like another one. The twin of Spelling.java and Suggestion.java. */

const MOST = 50;

/** @typedef {{surface: string, documents: number}} Word */

/**
 * The words at most so many letters wrong, the nearest first.
 * @param {Word[]} words @param {string} wanted @param {number} edits
 */
export function similar(words, wanted, edits) {
  const first = String.fromCodePoint(wanted.codePointAt(0) ?? 0);
  /** @type {(Word & {distance: number, likeness: number})[]} */
  const found = [];
  for (const word of words) {
    if (!word.surface.startsWith(first)) continue;
    const d = distance(wanted, word.surface, edits);
    const shorter = Math.min(wanted.length, word.surface.length);
    if (d <= edits && d < shorter) {
      found.push({ ...word, distance: d, likeness: Math.fround(1 - d / shorter) });
    }
  }
  found.sort((a, b) => b.likeness - a.likeness || (a.surface < b.surface ? -1 : 1));
  return found.slice(0, MOST);
}

/** From so many letters on two may be wrong, and hardly anybody shortens a word to it. */
const LONG = 6;

/**
 * What was likely meant: certs are certificates and no carts.
 * @param {Word[]} words @param {{surface: string, stem: string}} token
 */
export function meant(words, { surface, stem }) {
  if (!isPlain(surface)) return null;
  const isShortened = surface.length < LONG && isPlain(stem)
    && words.some((word) => word.surface.startsWith(stem));
  return isShortened ? `${stem}*` : nearest(words, surface);
}

/**
 * The nearest plain word, among equally near ones the most frequent.
 * @param {Word[]} words @param {string} surface
 */
function nearest(words, surface) {
  const [best] = similar(words, surface, surface.length < LONG ? 1 : 2)
    .filter((word) => isPlain(word.surface))
    .sort((a, b) => a.distance - b.distance || b.documents - a.documents
      || (a.surface < b.surface ? -1 : 1));
  return best?.surface ?? null;
}

/** @param {string} surface */
const isPlain = (surface) => /^[a-z]{4,}$/.test(surface);

/** The rows of the table of edits that are in use; words are no longer than that. */
const rows = [0, 1, 2].map(() => new Uint8Array(256));

/**
 * Edits and swaps of neighbours; more than `most` is not exact.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last, row] = b.length < rows[0].length ? rows : rows.map(() => new Uint8Array(b.length + 1));
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let value = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      value = Math.min(value, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, before[j - 2] + 1);
      }
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length];
}
