// @ts-check
/** Fetches the files of a static index, unpacks and keeps them. Knows nothing of queries. */

import { listOf, unfolded } from "./blocks.js";

export const SCHEMA = 5;

/** The name of the entry as a file with sections. */
const ENTRY = "index";

/** The name of the file that holds all others of a small site. */
const WHOLE = "whole";

/** A data file is gone: another build has taken the place of the one that named it. */
export class StaleIndex extends Error {}

/** Something that a person should read: what is wrong with the index or the line. */
export class IndexProblem extends Error {
  name = "IndexProblem";
}

/** The network gave no answer. */
class Unreachable extends IndexProblem {
  constructor() {
    super("The search index could not be loaded: is the network there?");
  }
}

/** The index was written for another version of the engine. */
export class OtherFormat extends IndexProblem {}

/**
 * @typedef {object} Entry
 * @property {number} schema
 * @property {number} documents
 * @property {string} folder of the data files
 * @property {string[]} core the sections that are in this file
 * @property {string} data these sections, in base64
 * @property {Record<string, number>} fields how many documents have each
 * @property {number} searched how many documents have words
 * @property {number} length how much all words count
 * @property {[number, number]} k1 for all fields in one, and for one field
 * @property {number} b
 * @property {number} exact
 * @property {number[]} weights for how many documents in a row, and what scores are multiplied by
 * @property {number[]} shown how many documents each file with what is shown has
 * @property {string[]} stems with which each block of words begins
 *   each without what it has in common with the one before, whose length stands in front
 * @property {number} whole how many sections the file with all others has, 0 without one
 * @property {number} parts how many other files there are
 * @property {number} together the places of so many blocks are in one file
 * @property {string[]} champions the words of each champion list, those in most titles first
 * @property {Record<string, [string, string]>} reaches first and last word of unusual blocks
 * @property {string[]} letters with which each block of spellings begins
 */

/**
 * What index.json says is there now.
 * @param {string | URL} base @param {typeof fetch} fetch @param {RequestCache} cache
 * @returns {Promise<Entry>}
 */
export async function readEntry(base, fetch, cache = "default") {
  const response = await get(fetch, new URL("index.json", base), cache);
  if (!response.ok) throw new IndexProblem(`The search index could not be loaded (${response.status}).`);
  /** @type {Entry} */
  let entry;
  try {
    entry = await response.json();
  } catch {
    throw new IndexProblem("The search index is damaged: index.json cannot be read.");
  }
  if (entry?.schema === SCHEMA) return entry;
  throw new OtherFormat(
    `The search index has format ${entry?.schema} and this page reads format ${SCHEMA}: `
      + "reload the page, or build the site again.",
  );
}

export class Store {
  /**
   * @param {string | URL} base the folder of index.json, with a slash at its end
   * @param {typeof fetch} fetch
   * @param {Entry} entry
   */
  constructor(base, fetch, entry) {
    this.base = base;
    this.fetch = fetch;
    this.entry = { ...entry, stems: unfolded(entry.stems) };
    /** In which champion list a stem is. @type {Map<string, number>} */
    this.champions = listOf(entry.champions);
    /** What is shown of documents, by their number, as far as it came with a champion list. @type {Map<number, any[]>} */
    this.rows = new Map();
    /** Whether everything is there already, so that nothing is asked for any more. */
    this.kept = false;
    /** @type {Map<string, Promise<Uint8Array[]>>} */
    this.files = new Map();
    /** @type {Map<string, Promise<any>>} */
    this.decoded = new Map();
  }

  /**
   * A section, decoded; decoded once only.
   * @template T
   * @param {string} name @param {(bytes: Uint8Array) => T | Promise<T>} decode
   * @returns {Promise<T>}
   */
  section(name, decode) {
    let found = this.decoded.get(name);
    if (!found) {
      found = this.bytes(name).then(async (bytes) => {
        try {
          return await decode(bytes);
        } catch (error) {
          if (error instanceof StaleIndex || error instanceof IndexProblem) throw error;
          throw new IndexProblem(`The search index is damaged: ${name} cannot be read.`);
        }
      });
      this.decoded.set(name, found);
      found.catch(() => this.decoded.delete(name));
    }
    return found;
  }

  /** @param {string} name */
  async bytes(name) {
    const { file, sections, at } = this.placeOf(name);
    if (file !== ENTRY && (this.kept || this.entry.parts === 0)) return this.inWhole(name);
    try {
      return (await this.file(file, sections))[at];
    } catch (error) {
      if (!(error instanceof Unreachable) || this.entry.whole === 0) throw error;
      return this.inWhole(name);
    }
  }

  /** Loads what a small site has, once, for all questions to come. */
  async keep() {
    if (this.kept || this.entry.whole === 0) return;
    await this.whole();
    this.kept = true;
  }

  /** @param {string} name */
  async inWhole(name) {
    const found = (await this.whole()).get(name);
    if (!found) throw new IndexProblem(`The search index is damaged: ${name} is not in it.`);
    return found;
  }

  /** @returns {Promise<Map<string, Uint8Array>>} */
  async whole() {
    const all = await this.file(WHOLE, this.entry.whole);
    try {
      return new Map(JSON.parse(decoder.decode(all[0])).map((/** @type {string} */ name, /** @type {number} */ i) => [name, all[i]]));
    } catch {
      throw new IndexProblem("The search index is damaged: what it holds cannot be read.");
    }
  }

  /** In which file a section is, how many that has, and which of them it is. @param {string} name */
  placeOf(name) {
    const { core, stems, together } = this.entry;
    const [, block] = /^places(\d+)$/.exec(name) ?? [];
    if (block) {
      const at = Number(block) % together;
      const first = Number(block) - at;
      return { file: `places${first / together}`, sections: Math.min(together, stems.length - first), at };
    }
    return core.includes(name) ? { file: ENTRY, sections: core.length, at: core.indexOf(name) } : { file: name, sections: 1, at: 0 };
  }

  /** @param {string} name @param {number} sections @returns {Promise<Uint8Array[]>} */
  file(name, sections) {
    let found = this.files.get(name);
    if (!found) {
      found = this.load(name, sections);
      this.files.set(name, found);
      found.catch(() => this.files.delete(name));
    }
    return found;
  }

  /** @param {string} name @param {number} sections */
  async load(name, sections) {
    const bytes = name === ENTRY ? this.inEntry() : await this.inFile(name);
    try {
      return split(await inflate(bytes), sections);
    } catch {
      throw new IndexProblem(`The search index is damaged: ${name} cannot be unpacked.`);
    }
  }

  inEntry() {
    try {
      return Uint8Array.from(atob(this.entry.data), (letter) => letter.charCodeAt(0));
    } catch {
      throw new IndexProblem("The search index is damaged: index.json cannot be read.");
    }
  }

  /** @param {string} name */
  async inFile(name) {
    const url = new URL(`${this.entry.folder}/${name}.bin`, this.base);
    const response = await get(this.fetch, url, "default");
    if (response.status === 404 || response.status === 410) throw new StaleIndex(url.href);
    if (!response.ok) {
      throw new IndexProblem(`A part of the search index could not be loaded (${response.status}).`);
    }
    return received(response.arrayBuffer());
  }
}

/** A connection may also break in the middle of an answer. @template T @param {Promise<T>} answer */
async function received(answer) {
  try {
    return await answer;
  } catch {
    throw new Unreachable();
  }
}

/** @param {typeof fetch} fetch @param {URL} url @param {RequestCache} cache */
function get(fetch, url, cache) {
  return received(cache === "default" ? fetch(url) : fetch(url, { cache }));
}

/** A response is a stream at once, where a blob goes to another process and back. @param {BufferSource} bytes */
async function inflate(bytes) {
  const { body } = new Response(bytes);
  if (!body) throw new RangeError("truncated");
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
}

/** The lengths of the sections stand in front of them. @param {Uint8Array} bytes @param {number} count */
function split(bytes, count) {
  const input = new Input(bytes);
  const lengths = Array.from({ length: count }, () => input.number());
  return lengths.map((length) => input.bytes(length));
}

/** Reads what Bytes.java writes. */
export class Input {
  /** @param {Uint8Array} data */
  constructor(data) {
    this.data = data;
    this.at = 0;
  }

  number() {
    let value = 0;
    let shift = 0;
    for (;;) {
      if (this.at >= this.data.length) throw new RangeError("truncated");
      const byte = this.data[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  signed() {
    const value = this.number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** @param {number} length */
  bytes(length) {
    if (this.at + length > this.data.length) throw new RangeError("truncated");
    this.at += length;
    return this.data.subarray(this.at - length, this.at);
  }

  text() {
    return decoder.decode(this.bytes(this.number()));
  }

  /** A word that begins as the one before. @param {string} before */
  after(before) {
    const common = this.number();
    return before.slice(0, common) + this.text();
  }

  json() {
    return JSON.parse(this.text());
  }
}

const decoder = new TextDecoder();
