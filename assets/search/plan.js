// @ts-check
/** Says what a query means in an index, and answers it. The twin of LuceneQueries.java. */
import { parts, pattern as normal, pieces, tokens } from "./analysis.js";
import { numberRange, readFacets, readNumbers } from "./columns.js";
import { FIELDS } from "./query.js";
import {
  NOTHING, best, bm25, combine, constant, exactFrequency, idf, sloppyFrequency, union,
} from "./rank.js";
import { nearest, similar } from "./spelling.js";
import { stem } from "./stem.js";
import { FIELD_SIZE, blockOf, readPlaces, readSpelling, readWords } from "./words.js";

/**
 * @typedef {import("./query.js").Node} Node
 * @typedef {import("./rank.js").Matches} Matches
 * @typedef {import("./words.js").Form} Form
 * @typedef {{label: string, matches: Matches}} Reason a word of the query and where it was found
 */

export class Plan {
  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.store = store;
    this.documents = store.entry.documents;
    /** @type {Reason[]} */
    this.reasons = [];
    /** Words that no document has. @type {string[]} */
    this.missing = [];
    /** Whether a word of a text is one that was asked for. @type {((t: {stem: string, surface: string}) => boolean)[]} */
    this.marks = [];
  }

  /**
   * The documents that match; null where nothing is left to search for, a lone stop word say.
   * @param {Node} node @param {number} boost @param {boolean} not inside of a negation
   * @returns {Promise<Matches | null>}
   */
  async run(node, boost = 1, not = false) {
    switch (node.kind) {
      case "group":
        return this.group(node, boost, not);
      case "boosted":
        return this.run(node.node, Math.fround(boost * node.boost), not);
      case "word":
        return this.word(node, boost, not);
      case "phrase":
        return this.phrase(node, boost, not);
      case "pattern":
        return this.pattern(node, boost, not);
      case "fuzzy":
        return this.fuzzy(node, boost, not);
      case "range":
        return this.range(node, boost, not);
      default:
        return this.everything(boost);
    }
  }

  /** @param {number} boost */
  everything(boost) {
    return constant(Int32Array.from({ length: this.documents }, (_, i) => i), boost);
  }

  /** @param {Node & {kind: "group"}} node @param {number} boost @param {boolean} not */
  async group(node, boost, not) {
    const found = await Promise.all(
      node.clauses.map((clause) => this.run(clause.node, boost, not || clause.occur === "not")),
    );
    /** @type {Record<"must" | "should" | "not", Matches[]>} */
    const by = { must: [], should: [], not: [] };
    node.clauses.forEach((clause, i) => {
      const matches = found[i];
      if (matches) by[clause.occur].push(matches);
    });
    if (by.must.length + by.should.length + by.not.length === 0) return null;
    if (by.must.length + by.should.length === 0) by.must.push(this.everything(boost));
    return combine(by.must, by.should, by.not, this.documents);
  }

  /** @param {{field: string, text: string}} node @param {number} boost @param {boolean} not */
  async word({ field, text }, boost, not) {
    if (isNumber(field)) return this.numbers(field, text, boost);
    if (not && parts(text).length > 1) return this.phrase({ field, text, slop: 0 }, boost, true);
    const found = pieces(text);
    if (!not) this.marking(text);
    this.expect(field || "all", found.flat());
    const all = await Promise.all(found.map((piece) => this.piece(field, piece, boost)));
    if (all.length === 0) return null;
    const matches = all.length === 1 ? all[0] : combine([], all, [], this.documents);
    if (!not) this.reason(text, matches);
    if (!not && field === "" && found.length === 1 && matches.docs.length === 0) {
      this.missing.push(text);
    }
    return matches;
  }

  /**
   * Asks for what will be needed if the words are there, so that nothing waits for the words.
   * @param {string} field @param {import("./analysis.js").Token[]} words
   */
  expect(field, words) {
    const names = [normsOf(field)];
    if (field !== "all") {
      for (const { stem: root } of words) {
        names.push(`places${Math.max(0, blockOf(this.store.entry.stems, root))}`);
      }
    }
    if (words.length === 0 || this.store.entry.stems.length === 0) return;
    for (const name of new Set(names)) this.store.bytes(name).catch(() => {});
  }

  /** @param {string} text */
  marking(text) {
    const stems = new Set(tokens(text).map((token) => token.stem));
    this.marks.push((token) => stems.has(token.stem));
  }

  /** @param {string} label @param {Matches} matches */
  reason(label, matches) {
    if (matches.docs.length > 0) this.reasons.push({ label, matches });
  }

  /**
   * A word, or an identifier: in one piece, or all of its parts that there are.
   * @param {string} field @param {import("./analysis.js").Token[]} piece @param {number} boost
   */
  async piece(field, piece, boost) {
    if (piece.length === 1) return this.single(field, piece[0], boost);
    const name = field || "all";
    const forms = await Promise.all(piece.map((token) => this.inField(name, token.stem)));
    const there = forms.filter((words, i) => !piece[i].whole && words.docs.length > 0);
    const each = Math.fround(boost * Math.fround(1 / there.length));
    const wholes = forms.filter((_, i) => piece[i].whole);
    /** @type {Matches[]} */
    const choices = await Promise.all(wholes.map((words) => this.score(name, words, boost)));
    if (there.length > 0) {
      const all = await Promise.all(there.map((words) => this.score(name, words, each)));
      choices.push(combine(all, [], [], this.documents));
    }
    return best(choices, this.documents);
  }

  /** @param {string} field @param {import("./analysis.js").Token} token @param {number} boost */
  async single(field, token, boost) {
    if (field !== "") return this.score(field, await this.inField(field, token.stem), boost);
    const forms = await this.forms(token.stem);
    const stems = await this.score("all", merged(forms), boost);
    const form = forms.find((each) => each.surface === token.surface);
    if (!form) return stems;
    const more = Math.fround(boost * Math.fround(this.store.entry.exact));
    const exact = await this.score("exact", { docs: form.docs, freqs: form.weights }, more);
    return combine([], [stems, exact], [], this.documents);
  }

  /** @param {string} root @returns {Promise<Form[]>} */
  async forms(root) {
    const block = blockOf(this.store.entry.stems, root);
    return block < 0 ? [] : ((await this.block(block)).get(root) ?? []);
  }

  /** @param {number} i */
  block(i) {
    return this.store.section(`words${i}`, readWords);
  }

  /**
   * How often a stem stands in each document, by weight in all fields.
   * @param {string} field @param {string} root
   */
  async inField(field, root) {
    const forms = await this.forms(root);
    if (field === "all" || forms.length === 0) return merged(forms);
    const places = await this.places(root, forms);
    return counted(field, forms, places);
  }

  /** @param {string} root @param {Form[]} forms */
  async places(root, forms) {
    const i = blockOf(this.store.entry.stems, root);
    const [words, bytes] = await Promise.all([this.block(i), this.store.bytes(`places${i}`)]);
    const places = await this.store.section(`places${i}`, () => readPlaces(bytes, words));
    return forms.map((form) => places[form.number]);
  }

  /**
   * @param {string} field @param {{docs: Int32Array, freqs: ArrayLike<number>}} words
   * @param {number} boost @param {number} [rarity] known where several words are one
   */
  async score(field, words, boost, rarity) {
    if (words.docs.length === 0) return NOTHING;
    const [documents, length, k1] = this.store.entry.fields[field];
    const norms = await this.store.section(normsOf(field), (bytes) => bytes);
    const weight = Math.fround(boost * (rarity ?? idf(documents, words.docs.length)));
    return bm25(words, norms, { documents, length, k1, b: this.store.entry.b }, weight);
  }

  /**
   * @param {{field: string, text: string, slop: number}} node @param {number} boost
   * @param {boolean} not
   * @returns {Promise<Matches | null>}
   */
  async phrase({ field, text, slop }, boost, not) {
    const words = parts(text);
    if (isNumber(field) || words.length < 2) return this.word({ field, text }, boost, not);
    if (!not) this.marking(text);
    const name = field || "text";
    this.expect(name, words);
    const found = await Promise.all(words.map((word) => this.placed(word.stem)));
    const matches = await this.together(name, words, found, slop, boost);
    if (!not) this.reason(`"${text}"`, matches);
    return matches;
  }

  /** Where a stem stands. @param {string} root */
  async placed(root) {
    const forms = await this.forms(root);
    return { forms, places: forms.length ? await this.places(root, forms) : [] };
  }

  /**
   * @param {string} field @param {import("./analysis.js").Token[]} words
   * @param {{forms: Form[], places: import("./words.js").Places[]}[]} found
   * @param {number} slop @param {number} boost
   */
  async together(field, words, found, slop, boost) {
    const number = FIELDS.indexOf(field);
    const stems = words.map((word) => word.stem);
    const offsets = words.map((word) => word.position);
    const cursors = found.map(({ forms, places }) => new Cursor(forms, places, number));
    /** @type {number[]} */
    const docs = [];
    /** @type {number[]} */
    const freqs = [];
    for (const doc of common(found.map(({ forms }) => merged(forms).docs), this.documents)) {
      const positions = cursors.map((cursor) => cursor.positions(doc));
      if (positions.some((each) => each.length === 0)) continue;
      const freq = slop === 0
        ? exactFrequency(positions, offsets) : sloppyFrequency(stems, positions, offsets, slop);
      if (freq > 0) {
        docs.push(doc);
        freqs.push(freq);
      }
    }
    const documents = this.store.entry.fields[field][0];
    const dfs = found.map(({ forms, places }) =>
      number < 0 ? merged(forms).docs.length : counted(field, forms, places).docs.length);
    const rarity = dfs.reduce((sum, df) => sum + idf(documents, df), 0);
    return this.score(field, { docs: Int32Array.from(docs), freqs }, boost, Math.fround(rarity));
  }

  /** @param {{field: string, text: string}} node @param {number} boost @param {boolean} not */
  async pattern({ field, text }, boost, not) {
    if (isNumber(field)) return this.numbers(field, text.replace(/[*?-]+$/, ""), boost);
    const wanted = normal(text);
    if (wanted === "" || /^[*?]/.test(wanted)) return null;
    const begin = wanted.replace(/[*?].*$/s, "");
    const regex = new RegExp(
      "^" + wanted.replace(/[.]/g, "\\.").replace(/\*/g, ".*").replace(/\?/g, ".") + "$", "su",
    );
    const matches = await this.expanded(field, begin, begin, (surface) => regex.test(surface), boost);
    if (!not) {
      this.marks.push((token) => regex.test(token.surface));
      this.reason(text, matches);
    }
    return matches;
  }

  /**
   * All words as written from one to another, that a test finds good: they score the same.
   * @param {string} field @param {string} from @param {string} to also words that begin with it
   * @param {(surface: string) => boolean} test @param {number} boost
   */
  async expanded(field, from, to, test, boost) {
    const blocks = this.blocksBetween(from, to);
    const lists = await Promise.all(blocks.map(async (i) => {
      /** @type {Int32Array[]} */
      const docs = [];
      const words = await this.block(i);
      for (const [root, forms] of words) {
        for (const form of forms.filter((each) => test(each.surface))) {
          docs.push(field === "" ? form.docs : (await this.formInField(field, root, form)).docs);
        }
      }
      return docs;
    }));
    return constant(union(lists.flat(), this.documents), boost);
  }

  /** @param {string} field @param {string} root @param {Form} form */
  async formInField(field, root, form) {
    return counted(field, [form], await this.places(root, [form]));
  }

  /** @param {string} from @param {string} to */
  blocksBetween(from, to) {
    const { stems, reaches } = this.store.entry;
    /** @type {number[]} */
    const blocks = [];
    stems.forEach((first, i) => {
      const [low, high] = reaches[i] ?? [first, stems[i + 1] ?? "\uffff"];
      if (low.slice(0, to.length) <= to && high >= from) blocks.push(i);
    });
    return blocks;
  }

  /**
   * @param {{field: string, text: string, edits: number}} node @param {number} boost
   * @param {boolean} not
   */
  async fuzzy({ field, text, edits }, boost, not) {
    if (isNumber(field)) return this.numbers(field, text, boost);
    const wanted = normal(text);
    if (wanted === "") return null;
    const words = similar(await this.spelling(wanted), wanted, edits);
    const choices = await Promise.all(words.map(async ({ surface, likeness }) => {
      const form = (await this.forms(stem(surface))).find((each) => each.surface === surface);
      if (!form) return NOTHING;
      const more = Math.fround(boost * likeness);
      if (field === "") return this.score("exact", { docs: form.docs, freqs: form.weights }, more);
      return this.score(field, await this.formInField(field, stem(surface), form), more);
    }));
    const matches = choices.length ? best(choices, this.documents) : NOTHING;
    if (!not) {
      const surfaces = new Set(words.map((word) => word.surface));
      this.marks.push((token) => surfaces.has(token.surface));
      this.reason(`${text}~`, matches);
    }
    return matches;
  }

  /** The words with the same first letter. @param {string} word */
  async spelling(word) {
    const block = blockOf(this.store.entry.letters, String.fromCodePoint(word.codePointAt(0) ?? 0));
    return block < 0 ? [] : this.store.section(`spell${block}`, readSpelling);
  }

  /** A word that was likely meant instead of one that no document has. @param {string} word */
  async better(word) {
    const [token, ...more] = tokens(word);
    if (!token || more.length > 0) return null;
    return nearest(await this.spelling(token.surface), token.surface);
  }

  /** @param {string} field @param {string} text @param {number} boost */
  numbers(field, text, boost) {
    const node = { field, from: text, to: text, withFrom: true, withTo: true };
    return this.range(node, boost, false);
  }

  /**
   * @param {{field: string, from: string, to: string, withFrom: boolean, withTo: boolean}} node
   * @param {number} boost @param {boolean} not
   */
  async range(node, boost, not) {
    const { field, from, to, withFrom, withTo } = node;
    const numeric = field === "severity" && isBound(from) && isBound(to);
    if (isNumber(field) || numeric) {
      const column = await this.column(field);
      return constant(numberRange(column, node, field === "date"), boost);
    }
    const low = from === "*" ? "" : normal(from);
    const high = to === "*" ? "\ufffd" : normal(to);
    const test = (/** @type {string} */ surface) =>
      (from === "*" || (withFrom ? surface >= low : surface > low))
      && (to === "*" || (withTo ? surface <= high : surface < high));
    const matches = await this.expanded(field, low, high, test, boost);
    if (!not) this.reason(`${field}:${from}–${to}`, matches);
    return matches;
  }

  /** @param {string} field */
  async column(field) {
    if (field === "severity") return (await this.store.section("facets", readFacets)).ranks;
    const { days, minutes } = await this.store.section("numbers", readNumbers);
    return field === "date" ? days : minutes;
  }
}

/** @param {string} field */
const isNumber = (field) => field === "date" || field === "duration";

/** Where the lengths of a field are; both weighted fields have the same. @param {string} field */
const normsOf = (field) => (field === "all" || field === "exact" ? "norms" : `norms-${field}`);

/** @param {string} text */
const isBound = (text) => text === "*" || /^\d{1,9}$/.test(text);

/** All forms of a word as one. @param {Form[]} forms */
function merged(forms) {
  if (forms.length === 0) return { docs: new Int32Array(0), freqs: new Int32Array(0) };
  return forms.slice(1).reduce(
    (sum, { docs, weights }) => added(sum, { docs, freqs: weights }),
    { docs: forms[0].docs, freqs: forms[0].weights },
  );
}

/** @typedef {{docs: Int32Array, freqs: Int32Array}} Words */

/** @param {Words} a @param {Words} b @returns {Words} */
function added(a, b) {
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
 * How often forms stand in one field.
 * @param {string} field @param {Form[]} forms @param {import("./words.js").Places[]} places
 */
function counted(field, forms, places) {
  const from = FIELDS.indexOf(field) * FIELD_SIZE;
  const counts = forms.map(({ docs }, k) => {
    const { starts, positions } = places[k];
    const freqs = new Int32Array(docs.length);
    for (let i = 0; i < docs.length; i++) {
      for (let p = starts[i]; p < starts[i + 1]; p++) {
        if (positions[p] >= from && positions[p] < from + FIELD_SIZE) freqs[i]++;
      }
    }
    const there = freqs.filter((freq) => freq > 0);
    return { docs: docs.filter((_, i) => freqs[i] > 0), freqs: there };
  });
  return counts.slice(1).reduce(added, counts[0] ?? merged([]));
}

/** Documents that are in all lists. @param {Int32Array[]} lists @param {number} documents */
function common(lists, documents) {
  const counts = new Uint8Array(documents);
  lists.forEach((docs, k) => {
    for (const doc of docs) if (counts[doc] === k) counts[doc]++;
  });
  return lists[0].filter((doc) => counts[doc] === lists.length);
}

/** Goes through the places of a word from document to document. */
class Cursor {
  /**
   * @param {Form[]} forms @param {import("./words.js").Places[]} places
   * @param {number} field negative for all
   */
  constructor(forms, places, field) {
    this.forms = forms;
    this.places = places;
    this.from = field < 0 ? 0 : field * FIELD_SIZE;
    this.to = field < 0 ? Infinity : this.from + FIELD_SIZE;
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
