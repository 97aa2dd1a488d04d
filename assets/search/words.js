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
 * Reads what Places.java writes.
 * @param {Uint8Array} bytes @param {Map<string, Form[]>} words the block that these belong to
 * @returns {Places[]} by the number of the form
 */
export function readPlaces(bytes, words) {
  const input = new Input(bytes);
  const forms = [...words.values()].flat();
  const shapes = forms.map((form) => readShapes(input, form.docs.length));
  const counts = shapes.map((each) => each.reduce((sum, shape) => sum + (shape >> 5) + 1, 0));
  const fields = shapes.reduce((sum, each) => sum + each.length, 0);
  const firsts = readSplit(input, fields);
  const steps = readSplit(input, counts.reduce((sum, count) => sum + count, 0) - fields);
  let first = 0;
  let step = 0;
  return forms.map((form, k) => {
    const starts = new Int32Array(form.docs.length + 1);
    const positions = new Int32Array(counts[k]);
    let doc = 0;
    let at = 0;
    for (const shape of shapes[k]) {
      let position = ((shape >> 1) & 15) * FIELD_SIZE + firsts[first++];
      positions[at++] = position;
      for (let more = shape >> 5; more > 0; more--) positions[at++] = position += steps[step++];
      if (shape & 1) starts[++doc] = at;
    }
    return { starts, positions };
  });
}

/**
 * For each document the fields with the word: how often it stands there more than once, the field's
 * number in four bits, and whether it is the last field.
 * @param {Input} input @param {number} documents
 */
function readShapes(input, documents) {
  /** @type {number[]} */
  const shapes = [];
  for (let rest = documents; rest > 0; ) {
    const shape = input.number();
    shapes.push(shape);
    if (shape & 1) rest--;
  }
  return shapes;
}

/** Numbers in two rows: the lower eight bits of all, then the rest. @param {Input} input @param {number} count */
function readSplit(input, count) {
  const lows = input.bytes(count);
  return Int32Array.from(lows, (low) => low + (input.number() << 8));
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
