// @ts-check
/** How often and where words stand in the fields of documents. No I/O. */
import { FIELDS } from "./query.js";
import { FIELD_SIZE } from "./words.js";

/**
 * @typedef {import("./words.js").Form} Form
 * @typedef {import("./words.js").Places} Places
 * @typedef {{docs: Int32Array, freqs: Int32Array}} Words
 */

/** How much a form counts over all fields. @param {Form} form @returns {Words} */
export const weighed = ({ docs, weights }) => ({ docs, freqs: weights });

/** @param {Words} a @param {Words} b @returns {Words} */
export function added(a, b) {
  const docs = new Int32Array(a.docs.length + b.docs.length);
  const freqs = new Int32Array(docs.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.docs.length || j < b.docs.length; size++) {
    const left = i < a.docs.length ? a.docs[i] : Infinity;
    const right = j < b.docs.length ? b.docs[j] : Infinity;
    docs[size] = Math.min(left, right);
    if (left <= right) freqs[size] += a.freqs[i++];
    if (right <= left) freqs[size] += b.freqs[j++];
  }
  return { docs: docs.subarray(0, size), freqs: freqs.subarray(0, size) };
}

/**
 * How often forms stand in one field; those that do not are left out.
 * @param {string} field @param {Form[]} forms @param {Places[]} places
 * @returns {Words[]}
 */
export function counted(field, forms, places) {
  const number = FIELDS.indexOf(field);
  return forms.map((form, k) => inFields(form, places[k])[number])
    .filter((words) => words !== undefined && words.docs.length > 0);
}

/**
 * How often a form stands in each field, by the field's number; found out once for each form.
 * @param {Form} form @param {Places} places
 * @returns {Words[]}
 */
function inFields({ docs }, places) {
  const known = ofPlaces.get(places);
  if (known) return known;
  /** @type {{docs: number[], freqs: number[]}[]} */
  const fields = FIELDS.map(() => ({ docs: [], freqs: [] }));
  const { starts, positions } = places;
  docs.forEach((doc, i) => {
    for (let p = starts[i], field = -1; p < starts[i + 1]; p++) {
      const next = Math.floor(positions[p] / FIELD_SIZE);
      const words = fields[next];
      if (next === field) {
        words.freqs[words.freqs.length - 1]++;
      } else {
        words.docs.push(doc);
        words.freqs.push(1);
      }
      field = next;
    }
  });
  const found = fields.map((words) => ({ docs: Int32Array.from(words.docs), freqs: Int32Array.from(words.freqs) }));
  ofPlaces.set(places, found);
  return found;
}

/** @type {WeakMap<Places, Words[]>} */
const ofPlaces = new WeakMap();

/** Documents that are in all lists. @param {Int32Array[]} lists @param {number} documents */
export function common(lists, documents) {
  const counts = new Uint8Array(documents);
  lists.forEach((docs, k) => {
    for (const doc of docs) if (counts[doc] === k) counts[doc]++;
  });
  return lists[0].filter((doc) => counts[doc] === lists.length);
}

/** Goes through the places of a word from document to document. */
export class Cursor {
  /**
   * @param {Form[]} forms @param {Places[]} places
   * @param {number} field
   */
  constructor(forms, places, field) {
    this.forms = forms;
    this.places = places;
    this.from = field * FIELD_SIZE;
    this.to = this.from + FIELD_SIZE;
    this.at = forms.map(() => 0);
  }

  /** Documents are asked for in their order. @param {number} doc @returns {number[]} */
  positions(doc) {
    /** @type {number[]} */
    const found = [];
    this.forms.forEach(({ docs }, k) => {
      while (docs[this.at[k]] < doc) this.at[k]++;
      if (docs[this.at[k]] !== doc) return;
      const { starts, positions } = this.places[k];
      for (let p = starts[this.at[k]]; p < starts[this.at[k] + 1]; p++) {
        if (positions[p] >= this.from && positions[p] < this.to) found.push(positions[p]);
      }
    });
    return this.forms.length > 1 ? found.sort((a, b) => a - b) : found;
  }
}
