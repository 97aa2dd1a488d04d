// @ts-check
/** What the blocks of words, places and spellings and the champion lists hold. */
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

/** Gaps are on average so many times as long as what their lower bits tell apart. */
const SPREAD = 6;

/**
 * Reads what WordBlock.java writes.
 * @param {Uint8Array} bytes @param {number} documents of the index
 * @returns {Map<string, Form[]>} the forms of each stem
 */
export function readWords(bytes, documents) {
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
  readGaps(input, forms, documents);
  for (const form of forms) {
    form.weights = new Int32Array(form.docs.length);
    for (let i = 0; i < form.docs.length; i++) form.weights[i] = input.number();
  }
  return groups;
}

/**
 * A champion list: a few words, and what is shown of the documents that they find first.
 * @param {Uint8Array} bytes @param {number} documents of the index
 * @returns {{words: Map<string, Form[]>, rows: [number, any[]][]}}
 */
export function readChampions(bytes, documents) {
  const input = new Input(bytes);
  const words = readWords(input.bytes(input.number()), documents);
  return { words, rows: JSON.parse(new TextDecoder().decode(bytes.subarray(input.at))) };
}

/**
 * The gaps between documents: first their upper bits, then the lower ones.
 * @param {Input} input @param {Form[]} forms @param {number} documents
 */
function readGaps(input, forms, documents) {
  for (const { docs } of forms) {
    for (let i = 0; i < docs.length; i++) docs[i] = input.number();
  }
  let open = 0;
  let count = 0;
  for (const { docs } of forms) {
    const width = widthOf(documents, docs.length);
    let doc = -1;
    for (let i = 0; i < docs.length; i++) {
      for (; count < width; count += 8) open |= input.bytes(1)[0] << count;
      doc += (docs[i] << width) + (open & ((1 << width) - 1)) + 1;
      docs[i] = doc;
      open >>>= width;
      count -= width;
    }
  }
}

/** @param {number} all @param {number} documents */
function widthOf(all, documents) {
  let width = 0;
  while (SPREAD * documents * 2 ** (width + 1) <= all) width++;
  return width;
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
  const { shapes, begins } = readShapes(input, forms);
  const fields = new Int32Array(16);
  for (const shape of shapes) fields[fieldOf(shape)]++;
  const firsts = Array.from(fields, (count) => readSplit(input, count));
  const steps = readSplit(input, shapes.reduce((sum, shape) => sum + (shape >> 5), 0));
  fields.fill(0);
  let pair = 0;
  let step = 0;
  return forms.map(({ docs }) => {
    const starts = new Int32Array(docs.length + 1);
    /** @type {number[]} */
    const positions = [];
    for (let doc = 0; doc < docs.length; doc++) {
      for (let at = begins[pair++], last = 0; last === 0; at++) {
        const field = fieldOf(shapes[at]);
        let position = field * FIELD_SIZE + firsts[field][fields[field]++];
        positions.push(position);
        for (let more = shapes[at] >> 5; more > 0; more--) positions.push(position += steps[step++]);
        last = shapes[at] & 1;
      }
      starts[doc + 1] = positions.length;
    }
    return { starts, positions: Int32Array.from(positions) };
  });
}

/** @param {number} shape */
const fieldOf = (shape) => (shape >> 1) & 15;

/**
 * For each document the fields with the word: how often it stands there more than once, the field's
 * number in four bits, and whether it is the last field. Documents in which a word counts the same
 * stand together.
 * @param {Input} input @param {Form[]} forms
 */
function readShapes(input, forms) {
  const size = forms.reduce((sum, { docs }) => sum + docs.length, 0);
  const order = new Float64Array(size);
  let pair = 0;
  for (const { weights } of forms) {
    for (const weight of weights) {
      order[pair] = weight * size + pair;
      pair++;
    }
  }
  /** @type {number[]} */
  const shapes = [];
  const begins = new Int32Array(size);
  for (const each of order.sort()) {
    begins[each % size] = shapes.length;
    let shape = 0;
    do shapes.push(shape = input.number()); while (!(shape & 1));
  }
  return { shapes, begins };
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
