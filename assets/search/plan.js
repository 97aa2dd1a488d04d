// @ts-check
/** Says what a query means in an index, and answers it. The twin of LuceneQueries.java. */
import { parts, pattern as normal, pieces, tokens } from "./analysis.js";
import { blockOf, listsFor } from "./blocks.js";
import { numberRange, readDays, readFacets, readMinutes } from "./columns.js";
import { Cursor, added, common, counted, weighed } from "./fields.js";
import { FIELDS } from "./query.js";
import {
  NOTHING, best, bm25, combine, constant, exactFrequency, idf, sloppyFrequency, union,
} from "./rank.js";
import { meant, similar } from "./spelling.js";
import { stem } from "./stem.js";
import { readChampions, readPlaces, readSpelling, readWords } from "./words.js";

/**
 * @typedef {import("./query.js").Node} Node
 * @typedef {import("./rank.js").Matches} Matches
 * @typedef {import("./words.js").Form} Form
 * @typedef {import("./fields.js").Words} Words
 * @typedef {{label: string, matches: Matches}} Reason a word of the query and where it was found
 */

export class Plan {
  /** @param {import("./store.js").Store} store @param {string} text of the whole question */
  constructor(store, text) {
    this.store = store;
    /** Who has everything needs no champion lists. @type {Set<number>} */
    this.lists = store.kept ? new Set() : listsFor(store.champions, text);
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
    /** @type {Record<import("./query.js").Clause["occur"], Matches[]>} */
    const by = { must: [], should: [], alternative: [], not: [] };
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
    this.expect(field !== "", found.flat());
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
   * @param {boolean} placed whether their places are needed, not how much they count in all
   * @param {import("./analysis.js").Token[]} words
   */
  expect(placed, words) {
    const { stems } = this.store.entry;
    if (words.length === 0 || stems.length === 0) return;
    const names = placed
      ? words.map((word) => `places${Math.max(0, blockOf(stems, word.stem))}`) : ["norms"];
    for (const name of names) this.store.bytes(name).catch(() => {});
  }

  /** @param {string} text */
  marking(text) {
    const stems = new Set(tokens(text).map((token) => token.stem));
    // A stem begins as its word, so that most words are passed by without theirs.
    const letters = new Set([...stems].map((each) => each[0]));
    this.marks.push((token) => letters.has(token.surface[0]) && stems.has(token.stem));
  }

  /** @param {string} label @param {Matches} matches */
  reason(label, matches) {
    if (matches.docs.length > 0) this.reasons.push({ label, matches });
  }

  /**
   * A word, or an identifier: in one piece, or all of its parts that there are; any of them where
   * no document has all.
   * @param {string} field @param {import("./analysis.js").Token[]} piece @param {number} boost
   */
  async piece(field, piece, boost) {
    if (piece.length === 1) return this.single(field, piece[0], boost);
    const all = await Promise.all(
      namesOf(field).map((name) => this.identifier(name, piece, boost)),
    );
    return this.sum(all);
  }

  /** @param {Matches[]} choices */
  sum(choices) {
    return choices.length === 1 ? choices[0] : combine([], choices, [], this.documents);
  }

  /** @param {string} name @param {import("./analysis.js").Token[]} piece @param {number} boost */
  async identifier(name, piece, boost) {
    const forms = await Promise.all(piece.map((token) => this.inField(name, token.stem)));
    const there = forms.filter((each, i) => !piece[i].whole && each.length > 0);
    const wholes = forms.filter((each, i) => piece[i].whole && each.length > 0);
    const each = Math.fround(boost * Math.fround(1 / there.length));
    const choices = await Promise.all(wholes.map((words) => this.together(name, words, boost)));
    if (there.length > 0) {
      const all = await Promise.all(there.map((words) => this.together(name, words, each)));
      const whole = combine(all, [], [], this.documents);
      const apart = name === ALL && choices.length === 0 && whole.docs.length === 0;
      choices.push(apart ? combine([], all, [], this.documents) : whole);
    }
    return choices.length > 0 ? best(choices, this.documents) : NOTHING;
  }

  /** @param {string} field @param {import("./analysis.js").Token} token @param {number} boost */
  async single(field, token, boost) {
    const choices = await Promise.all(namesOf(field).map(async (name) =>
      this.together(name, await this.inField(name, token.stem), boost)));
    if (field === "") {
      const form = (await this.champions(token.stem)).find((each) => each.surface === token.surface);
      const more = Math.fround(boost * Math.fround(this.store.entry.exact));
      if (form) choices.push(await this.score(ALL, weighed(form), more));
    }
    return this.sum(choices);
  }

  /**
   * Several forms as one word that stands wherever one of them does. Lucene takes the word for as
   * rare as its most frequent form; over all fields it is taken for what it is.
   * @param {string} name @param {Words[]} forms @param {number} boost
   */
  async together(name, forms, boost) {
    if (forms.length < 2) return forms.length ? this.score(name, forms[0], boost) : NOTHING;
    const words = forms.slice(1).reduce(added, forms[0]);
    const most = Math.max(...forms.map(({ docs }) => docs.length));
    const documents = this.searched(name);
    const rarity = rareness(documents, words.docs.length) / rareness(documents, most);
    const more = name === ALL ? Math.fround(boost * Math.fround(rarity)) : boost;
    return this.score(name, words, more, idf(documents, most));
  }

  /** How many documents have a field. @param {string} name */
  searched(name) {
    return name === ALL ? this.store.entry.searched : this.store.entry.fields[name];
  }

  /** @param {string} root @returns {Promise<Form[]>} */
  async forms(root) {
    const block = blockOf(this.store.entry.stems, root);
    return block < 0 ? [] : ((await this.block(block)).get(root) ?? []);
  }

  /** The same over all fields, from the champion list of the stem if that is asked for. @param {string} root */
  async champions(root) {
    const list = this.store.champions.get(root);
    if (list === undefined || !this.lists.has(list)) return this.forms(root);
    const found = await this.list(list).catch(() => null);
    return found?.words.get(root) ?? this.forms(root);
  }

  /** @param {number} i */
  list(i) {
    return this.store.section(`champions${i}`, (bytes) => {
      const { words, rows } = readChampions(bytes, this.documents);
      for (const [doc, row] of rows) this.store.rows.set(doc, row);
      return { words };
    });
  }

  /** @param {number} i */
  block(i) {
    return this.store.section(`words${i}`, (bytes) => readWords(bytes, this.documents));
  }

  /**
   * How often each form of a stem stands in the documents; those that nowhere stand in the field
   * are left out.
   * @param {string} name @param {string} root @returns {Promise<Words[]>}
   */
  async inField(name, root) {
    if (name === ALL) return (await this.champions(root)).map(weighed);
    const forms = await this.forms(root);
    if (forms.length === 0) return [];
    return counted(name, forms, await this.places(root, forms));
  }

  /** @param {string} root @param {Form[]} forms */
  async places(root, forms) {
    const i = blockOf(this.store.entry.stems, root);
    const [words, bytes] = await Promise.all([this.block(i), this.store.bytes(`places${i}`)]);
    const places = await this.store.section(`places${i}`, () => readPlaces(bytes, words));
    return forms.map((form) => places[form.number]);
  }

  /**
   * @param {string} name @param {{docs: Int32Array, freqs: ArrayLike<number>}} words
   * @param {number} boost @param {number} [rarity] known where several words are one
   */
  async score(name, words, boost, rarity) {
    if (words.docs.length === 0) return NOTHING;
    const { length, k1, b } = this.store.entry;
    const documents = this.searched(name);
    const weight = Math.fround(boost * (rarity ?? idf(documents, words.docs.length)));
    if (name !== ALL) return bm25(words, null, { documents, length: documents, k1: k1[1], b: 0 }, weight);
    const norms = await this.store.section("norms", (bytes) => bytes);
    return bm25(words, norms, { documents, length, k1: k1[0], b }, weight);
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
    this.expect(true, words);
    const found = await Promise.all(words.map((word) => this.placed(word.stem)));
    const matches = this.sum(await Promise.all(
      partsOf(field).map((name) => this.inOrder(name, words, found, slop, boost)),
    ));
    if (!not) this.reason(`"${text}"`, matches);
    return matches;
  }

  /** Where a stem stands. @param {string} root */
  async placed(root) {
    const forms = await this.forms(root);
    return { forms, places: forms.length ? await this.places(root, forms) : [] };
  }

  /**
   * @param {string} name @param {import("./analysis.js").Token[]} words
   * @param {{forms: Form[], places: import("./words.js").Places[]}[]} found
   * @param {number} slop @param {number} boost
   */
  async inOrder(name, words, found, slop, boost) {
    const number = FIELDS.indexOf(name);
    const counts = found.map(({ forms, places }) => counted(name, forms, places));
    if (counts.some((each) => each.length === 0)) return NOTHING;
    const stems = words.map((word) => word.stem);
    const offsets = words.map((word) => word.position);
    const cursors = found.map(({ forms, places }) => new Cursor(forms, places, number));
    /** @type {number[]} */
    const docs = [];
    /** @type {number[]} */
    const freqs = [];
    const lists = counts.map((each) => each.slice(1).reduce(added, each[0]).docs);
    for (const doc of common(lists, this.documents)) {
      const positions = cursors.map((cursor) => cursor.positions(doc));
      const freq = slop === 0
        ? exactFrequency(positions, offsets) : sloppyFrequency(stems, positions, offsets, slop);
      if (freq > 0) {
        docs.push(doc);
        freqs.push(freq);
      }
    }
    const rarity = counts.flat()
      .reduce((sum, form) => sum + idf(this.searched(name), form.docs.length), 0);
    return this.score(name, { docs: Int32Array.from(docs), freqs }, boost, Math.fround(rarity));
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
          docs.push(...(await this.formIn(field, root, form)).map((each) => each.words.docs));
        }
      }
      return docs;
    }));
    return constant(union(lists.flat(), this.documents), boost);
  }

  /**
   * One form in the fields that a name stands for.
   * @param {string} field @param {string} root @param {Form} form
   */
  async formIn(field, root, form) {
    if (field === "") return [{ name: ALL, words: weighed(form) }];
    const places = await this.places(root, [form]);
    return namesOf(field)
      .flatMap((name) => counted(name, [form], places).map((words) => ({ name, words })));
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
      const fields = await this.formIn(field, stem(surface), form);
      if (fields.length === 0) return NOTHING;
      return this.sum(await Promise.all(
        fields.map(({ name, words: there }) => this.score(name, there, more)),
      ));
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

  /**
   * A word as typed, without the signs around it, that no document has, and what was likely meant.
   * @param {string} word @returns {Promise<[string, string | null]>}
   */
  async better(word) {
    const [token, ...more] = tokens(word);
    if (!token || more.length > 0) return [word, null];
    return [word.slice(token.start, token.end), meant(await this.spelling(token.surface), token)];
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
    return field === "date" ? this.store.section("days", readDays) : this.store.section("minutes", readMinutes);
  }
}

/**
 * Whether some of what matches matches better than the rest: patterns, ranges and numbers match or
 * do not.
 * @param {Node} node @returns {boolean}
 */
export function ranks(node) {
  if (node.kind === "group") return node.clauses.some((clause) => clause.occur !== "not" && ranks(clause.node));
  if (node.kind === "boosted") return ranks(node.node);
  return (node.kind === "word" || node.kind === "phrase" || node.kind === "fuzzy") && !isNumber(node.field);
}

/** @param {string} field */
const isNumber = (field) => field === "date" || field === "duration";

/** The name of the field with the words of all fields. */
const ALL = "all";

/** The fields that a name in a query stands for: the body is all prose. @param {string} field */
function partsOf(field) {
  if (field === "") return FIELDS;
  return field === "body" ? ["summary", "lessons", "actions", "timeline", "body"] : [field];
}

/** The fields that words are looked up in. @param {string} field */
const namesOf = (field) => (field === "" ? [ALL] : partsOf(field));

/** As Lucene computes it before it is rounded. @param {number} documents @param {number} df */
const rareness = (documents, df) => Math.log(1 + (documents - df + 0.5) / (df + 0.5));

/** @param {string} text */
const isBound = (text) => text === "*" || /^\d{1,9}$/.test(text);
