// @ts-check
/** Scores as Lucene computes them: BM25 in 32-bit arithmetic, and how clauses combine. No I/O. */

/**
 * @typedef {object} Matches
 * @property {Int32Array} docs ascending
 * @property {Float32Array} scores
 */

const f = Math.fround;

/** @type {Matches} */
export const NOTHING = { docs: new Int32Array(0), scores: new Float32Array(0) };

/** The length that a norm stands for: exact up to 40, then with four significant bits. */
const LENGTHS = Int32Array.from({ length: 256 }, (_, i) => (i < 24 ? i : 24 + wide(i - 24)));

/** @param {number} i */
function wide(i) {
  const bits = i & 7;
  const shift = (i >>> 3) - 1;
  return shift < 0 ? bits : (bits | 8) << shift;
}

/** @param {number} documents with the field @param {number} df with the word */
export function idf(documents, df) {
  return f(Math.log(1 + (documents - df + 0.5) / (df + 0.5)));
}

/**
 * @param {object} words
 * @param {Int32Array} words.docs
 * @param {ArrayLike<number>} words.freqs
 * @param {Uint8Array | null} norms nothing where lengths do not count
 * @param {{documents: number, length: number, k1: number, b: number}} field
 * @param {number} weight boost times idf
 * @returns {Matches}
 */
export function bm25({ docs, freqs }, norms, field, weight) {
  const { b } = field;
  const k1 = f(field.k1);
  const average = f(field.length / field.documents);
  /** @type {Float32Array} */
  const inverse = new Float32Array(256);
  for (let i = 0; i < 256; i++) {
    const part = f(f(f(b) * f(LENGTHS[i])) / average);
    inverse[i] = f(1 / f(k1 * f(f(1 - f(b)) + part)));
  }
  const scores = new Float32Array(docs.length);
  for (let i = 0; i < docs.length; i++) {
    const saturation = f(1 + f(f(freqs[i]) * inverse[norms === null ? 1 : norms[docs[i]]]));
    scores[i] = f(weight - f(weight / saturation));
  }
  return { docs, scores };
}

/** Every document the same. @param {Int32Array} docs @param {number} score @returns {Matches} */
export function constant(docs, score) {
  return { docs, scores: new Float32Array(docs.length).fill(score) };
}

/**
 * @param {Matches[]} must @param {Matches[]} should @param {Matches[]} not
 * @param {number} documents of the index
 * @returns {Matches}
 */
export function combine(must, should, not, documents) {
  const sums = new Float64Array(documents);
  const counts = new Int32Array(documents);
  for (const { docs, scores } of must) {
    for (let i = 0; i < docs.length; i++) {
      counts[docs[i]]++;
      sums[docs[i]] += scores[i];
    }
  }
  if (must.length > 0) return required(must, should, not, sums, counts);
  for (const { docs, scores } of should) {
    for (let i = 0; i < docs.length; i++) {
      counts[docs[i]] = 1;
      sums[docs[i]] += scores[i];
    }
  }
  exclude(not, counts);
  return collect(counts, 1, (doc) => sums[doc]);
}

/**
 * @param {Matches[]} must @param {Matches[]} should @param {Matches[]} not
 * @param {Float64Array} sums @param {Int32Array} counts
 */
function required(must, should, not, sums, counts) {
  const more = new Float64Array(sums.length);
  for (const { docs, scores } of should) {
    for (let i = 0; i < docs.length; i++) more[docs[i]] += scores[i];
  }
  exclude(not, counts);
  return collect(counts, must.length, (doc) => f(sums[doc]) + f(more[doc]));
}

/** @param {Matches[]} not @param {Int32Array} counts */
function exclude(not, counts) {
  for (const { docs } of not) for (const doc of docs) counts[doc] = 0;
}

/** @param {Int32Array} counts @param {number} wanted @param {(doc: number) => number} score */
function collect(counts, wanted, score) {
  let size = 0;
  for (let doc = 0; doc < counts.length; doc++) if (counts[doc] === wanted) size++;
  const docs = new Int32Array(size);
  const scores = new Float32Array(size);
  for (let doc = 0, i = 0; doc < counts.length; doc++) {
    if (counts[doc] === wanted) {
      docs[i] = doc;
      scores[i++] = score(doc);
    }
  }
  return { docs, scores };
}

/** The best of several scores. @param {Matches[]} choices @param {number} documents */
export function best(choices, documents) {
  if (choices.length === 1) return choices[0];
  const most = new Float32Array(documents);
  const counts = new Int32Array(documents);
  for (const { docs, scores } of choices) {
    for (let i = 0; i < docs.length; i++) {
      counts[docs[i]] = 1;
      if (scores[i] > most[docs[i]]) most[docs[i]] = scores[i];
    }
  }
  return collect(counts, 1, (doc) => most[doc]);
}

/** All documents of any list. @param {Int32Array[]} lists @param {number} documents */
export function union(lists, documents) {
  const counts = new Int32Array(documents);
  for (const docs of lists) for (const doc of docs) counts[doc] = 1;
  return collect(counts, 1, () => 0).docs;
}

/**
 * How often the words stand in order in one document, each at its distance from the first.
 * @param {ArrayLike<number>[]} positions of each word, ascending @param {number[]} offsets
 */
export function exactFrequency(positions, offsets) {
  const next = positions.map(() => 0);
  let count = 0;
  for (let i = 0; i < positions[0].length; i++) {
    const start = positions[0][i] - offsets[0];
    let all = true;
    for (let k = 1; k < positions.length && all; k++) {
      const wanted = start + offsets[k];
      while (next[k] < positions[k].length && positions[k][next[k]] < wanted) next[k]++;
      all = positions[k][next[k]] === wanted;
    }
    if (all) count++;
  }
  return count;
}

/**
 * The same with moves allowed, each match counting less the more moves it needs, as Lucene's sloppy
 * phrases do.
 * @param {string[]} words @param {ArrayLike<number>[]} positions @param {number[]} offsets
 * @param {number} slop
 */
export function sloppyFrequency(words, positions, offsets, slop) {
  return new Sloppy(words, positions, offsets).frequency(slop);
}

/**
 * A window with one place of each word in it. Again and again the word that is first moves on; just
 * before it overtakes the second one, the window was as short as it could be from there.
 */
class Sloppy {
  /** @param {string[]} words @param {ArrayLike<number>[]} positions @param {number[]} offsets */
  constructor(words, positions, offsets) {
    this.positions = positions;
    this.offsets = offsets;
    this.at = positions.map(() => 0);
    /** For each word the others that are the same. A place serves only one of them. */
    this.twins = words.map((word) => words.flatMap((other, k) => (other === word ? [k] : [])));
    this.end = -Infinity;
  }

  /** Where the phrase would begin, had this word its right distance. @param {number} k */
  begin(k) {
    return this.positions[k][this.at[k]] - this.offsets[k];
  }

  /** @param {number} slop */
  frequency(slop) {
    if (!this.spreadTwins()) return 0;
    for (let k = 0; k < this.at.length; k++) this.end = Math.max(this.end, this.begin(k));
    let frequency = 0;
    let lead = this.first(-1);
    let next = this.begin(this.first(lead));
    let length = this.end - this.begin(lead);
    while (this.advance(lead) && this.untangle(lead)) {
      if (this.begin(lead) > next) {
        if (length <= slop) frequency = f(frequency + f(1 / f(1 + length)));
        lead = this.first(-1);
        next = this.begin(this.first(lead));
        length = this.end - this.begin(lead);
      } else {
        length = Math.min(length, this.end - this.begin(lead));
      }
    }
    return length <= slop ? f(frequency + f(1 / f(1 + length))) : frequency;
  }

  /** The word that the window begins with. @param {number} without */
  first(without) {
    let first = -1;
    for (let k = 0; k < this.at.length; k++) {
      if (k !== without && (first < 0 || this.isBefore(k, first))) first = k;
    }
    return first;
  }

  /** @param {number} a @param {number} b */
  isBefore(a, b) {
    const difference = this.begin(a) - this.begin(b);
    return difference < 0 || (difference === 0 && this.offsets[a] < this.offsets[b]);
  }

  /** @param {number} k */
  advance(k) {
    if (++this.at[k] >= this.positions[k].length) return false;
    this.end = Math.max(this.end, this.begin(k));
    return true;
  }

  /** Gives each of several same words a place of its own. */
  spreadTwins() {
    return this.twins.every((twins, k) => {
      this.at[k] = twins.indexOf(k);
      return this.at[k] < this.positions[k].length;
    });
  }

  /** Moves on until no two same words share a place. @param {number} moved */
  untangle(moved) {
    let k = moved;
    for (;;) {
      const place = this.begin(k) + this.offsets[k];
      const other = this.twins[k].find((twin) => twin !== k && this.begin(twin) + this.offsets[twin] === place);
      if (other === undefined) return true;
      if (this.isBefore(other, k)) k = other;
      if (!this.advance(k)) return false;
    }
  }
}

/**
 * The best so many; what is equal by both numbers stays in the order of the index.
 * @param {Matches} matches @param {number} count @param {(i: number) => number} value larger first
 * @param {(i: number) => number} tie the same among equal ones
 * @returns {number[]} indices into the matches
 */
export function top(matches, count, value, tie) {
  const isBetter = (/** @type {number} */ a, /** @type {number} */ b) => {
    const difference = value(a) - value(b);
    return difference > 0 || (difference === 0 && tie(a) > tie(b));
  };
  /** @type {number[]} */
  const kept = [];
  for (let i = 0; i < matches.docs.length; i++) {
    if (kept.length === count && !isBetter(i, kept[count - 1])) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBetter(i, kept[middle])) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, i);
    if (kept.length > count) kept.pop();
  }
  return count > 0 ? kept : [];
}
