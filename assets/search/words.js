// @ts-check
/** What the blocks of words, places and spellings hold. */
import { Input } from "./store.js";

/**
 * @typedef {object} Form a word as written
 * @property {string} surface
 * @property {Int32Array} docs in which it stands, ascending
 * @property {Int32Array} weights how much it counts in each of them
 * @property {number} number of the form in its block
 *
 * @typedef {object} Places where a form stands
 * @property {Int32Array} starts for each of its documents the first of its positions
 * @property {Int32Array} positions the field's number times FIELD_SIZE, and the place in the field
 */

/** Larger than any position in a field. */
export const FIELD_SIZE = 1 << 22;

/** @param {Uint8Array} bytes @returns {Map<string, Form[]>} the forms of each stem */
export function readWords(bytes) {
  const input = new Input(bytes);
  /** @type {Map<string, Form[]>} */
  const groups = new Map();
  /** @type {Form[]} */
  const forms = [];
  let stem = "";
  for (let rest = input.number(); rest > 0; rest--) {
    stem = input.after(stem);
    const group = surfaces(input, stem).map((surface, i) => ({
      surface, docs: new Int32Array(0), weights: new Int32Array(0), number: forms.length + i,
    }));
    groups.set(stem, group);
    forms.push(...group);
  }
  for (const form of forms) form.docs = new Int32Array(input.number());
  for (const form of forms) {
    let doc = -1;
    for (let i = 0; i < form.docs.length; i++) form.docs[i] = doc += input.number() + 1;
  }
  for (const form of forms) {
    form.weights = new Int32Array(form.docs.length);
    for (let i = 0; i < form.docs.length; i++) form.weights[i] = input.number();
  }
  return groups;
}

/** @param {Input} input @param {string} stem */
function surfaces(input, stem) {
  const count = input.number();
  if (count === 0) return [stem];
  return Array.from({ length: count }, () => input.after(stem));
}

/**
 * @param {Uint8Array} bytes @param {Map<string, Form[]>} words the block that these belong to
 * @returns {Places[]} by the number of the form
 */
export function readPlaces(bytes, words) {
  const input = new Input(bytes);
  const forms = [...words.values()].flat();
  const fields = forms.map((form) => readFields(input, form.docs.length));
  const counts = fields.map((codes) => Int32Array.from(codes, () => input.number()));
  const totals = counts.map((each) => each.reduce((sum, count) => sum + count, 0));
  const lows = totals.map((total) => input.bytes(total));
  return forms.map((form, k) => {
    const starts = new Int32Array(form.docs.length + 1);
    const positions = new Int32Array(totals[k]);
    let doc = 0;
    let at = 0;
    fields[k].forEach((code, i) => {
      let position = (code >> 1) * FIELD_SIZE;
      for (const end = at + counts[k][i]; at < end; at++) {
        position += lows[k][at] + (input.number() << 8);
        positions[at] = position;
      }
      if (code & 1) starts[++doc] = at;
    });
    return { starts, positions };
  });
}

/**
 * For each document the fields with the word: twice the number, one more at the last.
 * @param {Input} input @param {number} documents
 */
function readFields(input, documents) {
  /** @type {number[]} */
  const codes = [];
  for (let rest = documents; rest > 0; ) {
    const code = input.number();
    codes.push(code);
    if (code & 1) rest--;
  }
  return codes;
}

/** @param {Uint8Array} bytes @returns {{surface: string, documents: number}[]} */
export function readSpelling(bytes) {
  const input = new Input(bytes);
  let surface = "";
  const words = Array.from({ length: input.number() }, () => {
    surface = input.after(surface);
    return { surface, documents: 0 };
  });
  for (const word of words) word.documents = input.number();
  return words;
}

/** The last block that begins at or before the word. @param {string[]} firsts @param {string} word */
export function blockOf(firsts, word) {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return firsts.length ? low : -1;
}
