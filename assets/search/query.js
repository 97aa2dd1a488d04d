// @ts-check
/**
 * Reads queries: the language of Lucene's classic parser, but whatever people type has a meaning.
 * The twin of QueryLanguage.java.
 */
import { isDigit, kind, tokens } from "./analysis.js";

/**
 * @typedef {{kind: "group", clauses: Clause[]}
 *   | {kind: "word", field: string, text: string}
 *   | {kind: "phrase", field: string, text: string, slop: number}
 *   | {kind: "pattern", field: string, text: string}
 *   | {kind: "fuzzy", field: string, text: string, edits: number}
 *   | {kind: "range", field: string, from: string, to: string, withFrom: boolean, withTo: boolean}
 *   | {kind: "everything"}
 *   | {kind: "boosted", node: Node, boost: number}} Node
 * @typedef {{occur: "must" | "should" | "alternative" | "not", node: Node}} Clause OR says of an
 *   alternative what others are by themselves; there is none in a query that has been read
 */

const LONGEST = 1000;
const DEEPEST = 16;
const LARGEST_SLOP = 50;

export const FIELDS = [
  "title", "summary", "lessons", "actions", "timeline", "body", "code", "service", "cause", "term",
  "tag", "severity",
];
export const NUMBERS = ["date", "duration"];
/** What filters narrow by and no document has a field of. @type {Record<string, string>} */
const NO_FIELDS = {
  year: "There is no field year: date:2021 finds a year.",
  type: "There is no field type: a filter narrows by kind.",
  kind: "There is no field kind: a filter narrows by kind.",
};

/**
 * Words that make a sentence of a question and say nothing of what is asked for; not those of
 * messages, such as too and many.
 */
export const FILLERS = new Set(
  ("about also am any been being can cant could couldnt did didnt do does doesnt doing dont from had has "
    + "have having how i im isnt might must my our should so some than wasnt we were what when where "
    + "which who whom whose why would you your").split(" "),
);
const DATE = /^\d{4}(-\d{1,2}(-\d{1,2}([T ].*)?)?)?$/;

/**
 * @param {string} query
 * @returns {{node: {kind: "group", clauses: Clause[]}, notices: string[]}}
 */
export function parse(query) {
  const reader = new Reader(query.slice(0, LONGEST).replace(/[\u201c\u201d]/g, '"'));
  if (query.length > LONGEST) {
    reader.notice(`Only the first ${LONGEST} characters were searched for.`);
  }
  /** @type {Clause[]} */
  const clauses = [];
  while (reader.at < reader.text.length) {
    reader.clauses("", 0, clauses);
    if (reader.at < reader.text.length) {
      reader.notice("A closing bracket has no opening one.");
      reader.at++;
    }
  }
  return { node: group(clauses), notices: [...reader.notices] };
}

/**
 * Whether it is a message in capitals, such as `DISK NOT FOUND`, in which NOT excludes nothing: at
 * most one word of four has small letters, and not all are short as names are.
 * @param {string} text
 */
function isShouted(text) {
  const words = text.split(/[\0- \u00a0\u3000\u2028\u2029]+/).filter((word) => !/^(AND|OR|NOT)$/.test(word));
  const capitals = words.filter((word) => /[A-Z]/.test(word) && !/[a-z]/.test(word));
  const small = words.filter((word) => /[a-z]/.test(word));
  return capitals.length >= 3 * small.length && capitals.some((word) => /[A-Z]{5}/.test(word));
}

/** @param {string} c */
const isSpace = (c) => c <= " " || "\u00a0\u3000\u2028\u2029".includes(c);

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.shouted = isShouted(text);
    this.at = 0;
    /** @type {Set<string>} */
    this.notices = new Set();
  }

  /** @param {string} text */
  notice(text) {
    this.notices.add(text);
  }

  get ended() {
    return this.at >= this.text.length;
  }

  get here() {
    return this.text[this.at];
  }

  /**
   * Reads up to the end or to a closing bracket, which it leaves.
   * @param {string} field @param {number} depth @param {Clause[]} clauses
   * @returns {Clause[]}
   */
  clauses(field, depth, clauses) {
    for (;;) {
      this.skipSpace();
      let operator = "";
      for (let word = this.operator(); word !== ""; word = this.operator()) {
        operator = word;
        this.skipSpace();
      }
      const occur = this.modifier();
      if (this.ended || this.here === ")") return clauses;
      const node = this.clause(field, depth);
      if (node) join(clauses, operator, { occur, node });
    }
  }

  operator() {
    for (const [sign, word] of [["&&", "AND"], ["||", "OR"]]) {
      if (this.text.startsWith(sign, this.at)) {
        this.at += 2;
        return word;
      }
    }
    for (const word of ["AND", "OR"]) {
      if (this.isWord(word)) {
        this.at += word.length;
        return word;
      }
    }
    return "";
  }

  /** @param {string} word */
  isWord(word) {
    if (this.shouted || !this.text.startsWith(word, this.at)) return false;
    const after = this.text[this.at + word.length];
    return after === undefined || isSpace(after) || after === "(" || after === ")";
  }

  /** @returns {"must" | "should" | "not"} */
  modifier() {
    /** @type {"must" | "should" | "not"} */
    let occur = "should";
    while (!this.ended) {
      const c = this.here;
      if (this.isWord("NOT")) {
        occur = "not";
        this.at += 3;
      } else if (c === "+" || c === "-" || c === "!") {
        const run = this.at;
        while (!this.ended && "+-!".includes(this.here)) this.at++;
        if (this.at - run === 1 && this.beginsWord()) occur = c === "+" ? "must" : "not";
      } else {
        return occur;
      }
      this.skipSpace();
    }
    return occur;
  }

  /** Digits behind a sign are a number, or the zone of a time. */
  beginsWord() {
    return !this.ended && !isSpace(this.here) && !isDigit(this.here.charCodeAt(0));
  }

  /** @param {string} outerField @param {number} depth @returns {Node | null} */
  clause(outerField, depth) {
    const field = this.field() ?? outerField;
    if (this.ended) return null;
    switch (this.here) {
      case "(":
        return this.group(field, depth);
      case '"':
        return this.phrase(field);
      case "[":
      case "{": {
        const range = this.range(field);
        if (range) return this.boosted(range);
        this.at++;
        return null;
      }
      default:
        return this.term(field);
    }
  }

  /** @param {string} field @param {number} depth @returns {Node | null} */
  group(field, depth) {
    this.at++;
    if (depth >= DEEPEST) {
      this.notice("Brackets this deep were ignored.");
      return null;
    }
    const clauses = this.clauses(field, depth + 1, []);
    if (this.ended) this.notice("A bracket is not closed.");
    else this.at++;
    return clauses.length ? this.boosted(group(clauses)) : null;
  }

  /**
   * A known field's name with its value right behind the colon; a range may stand apart. In
   * `code: 503` the name is a label of a message, which is left out.
   */
  field() {
    const found = /^([A-Za-z]+):/.exec(this.text.slice(this.at, this.at + 20));
    const name = found?.[1].toLowerCase() ?? "";
    const after = this.text[this.at + name.length + 1] ?? "";
    if (Object.hasOwn(NO_FIELDS, name) && (after === "" || !isSpace(after))) this.notice(NO_FIELDS[name]);
    if (!FIELDS.includes(name) && !NUMBERS.includes(name)) return null;
    const end = this.at + name.length + 1;
    this.at = this.spaceEnd(end);
    return this.at > end && !["[", "{"].includes(this.here) ? null : name;
  }

  /** @param {string} field @returns {Node} */
  phrase(field) {
    this.at++;
    let words = "";
    while (!this.ended && this.here !== '"') {
      if (this.here === "\\" && this.at + 1 < this.text.length) this.at++;
      words += this.text[this.at++];
    }
    if (this.ended) this.notice("A quotation mark is not closed.");
    else this.at++;
    let slop = 0;
    if (this.here === "~") {
      this.at++;
      slop = Math.min(LARGEST_SLOP, Math.trunc(this.number() ?? 0));
    }
    return this.boosted({ kind: "phrase", field, text: words, slop });
  }

  /** @param {string} field @returns {Node | null} */
  range(field) {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== "]" && this.text[end] !== "}") end++;
    if (end >= this.text.length) return null;
    const inside = this.text.slice(this.at + 1, end);
    const to = inside.indexOf(" TO ");
    if (to < 0) return null;
    const withFrom = this.here === "[";
    this.at = end + 1;
    const from = unquoted(inside.slice(0, to));
    const until = unquoted(inside.slice(to + 4));
    this.checkBound(field, from);
    this.checkBound(field, until);
    return { kind: "range", field, from, to: until, withFrom, withTo: this.text[end] === "]" };
  }

  /** @param {string} field @param {string} bound */
  checkBound(field, bound) {
    if (bound === "*") return;
    if (field === "date" && !DATE.test(bound)) this.notice("A date is written 2023-06-30, 2023-06 or 2023.");
    if (field === "duration" && !/^\d{1,9}$/.test(bound)) this.notice("A duration is a number of minutes.");
  }

  /** @param {string} field @returns {Node | null} */
  term(field) {
    let word = "";
    let wild = false;
    while (!this.ended && !isSpace(this.here) && !'()"[]{}^~'.includes(this.here)) {
      let c = this.text[this.at++];
      if (c === "\\" && !this.ended) c = this.text[this.at++];
      else if (c === "*" || c === "?") wild = true;
      word += c;
    }
    if (word === "") {
      this.at++;
      return null;
    }
    const bare = wild ? withoutQuestion(word) : word;
    if (bare === "") return null;
    return this.boosted(wild && isPattern(bare) ? this.pattern(field, bare) : this.fuzzyOrWord(field, bare));
  }

  /** @param {string} field @param {string} word @returns {Node} */
  fuzzyOrWord(field, word) {
    if (this.here !== "~") {
      this.checkBound(field, word);
      if (field === "severity" && /^\d{1,9}$/.test(word)) {
        return { kind: "range", field, from: word, to: word, withFrom: true, withTo: true };
      }
      return { kind: "word", field, text: word };
    }
    this.at++;
    const number = this.number();
    // Below 1 it is the similarity of Lucene's old language.
    const edits = number === null ? 2 : number < 1 ? (1 - number) * word.length : number;
    return { kind: "fuzzy", field, text: word, edits: Math.min(2, Math.trunc(edits)) };
  }

  /** @param {string} field @param {string} word @returns {Node} */
  pattern(field, word) {
    const text = word.replace(/^[*?]+/, "");
    if (text === "" && field === "") return { kind: "everything" };
    if (text === "") {
      return { kind: "range", field, from: "*", to: "*", withFrom: true, withTo: true };
    }
    if (text.length < word.length) {
      this.notice("A word cannot begin with * or ?; they were left out.");
    }
    return { kind: /[*?]/.test(text) ? "pattern" : "word", field, text };
  }

  /** @param {Node} node @returns {Node} */
  boosted(node) {
    if (this.here !== "^") return node;
    this.at++;
    const boost = this.number();
    if (boost === null || boost <= 0 || boost > 1000) return node;
    return { kind: "boosted", node, boost: Math.fround(boost) };
  }

  /** Digits with at most one point. */
  number() {
    let end = this.at;
    let point = false;
    while (end < this.text.length && end - this.at < 9) {
      const isPoint = this.text[end] === ".";
      if (isPoint ? point : !isDigit(this.text.charCodeAt(end))) break;
      point ||= isPoint;
      end++;
    }
    const digits = this.text.slice(this.at, end);
    if (digits === "" || digits === ".") return null;
    this.at = end;
    return Number(digits);
  }

  skipSpace() {
    this.at = this.spaceEnd(this.at);
  }

  /** @param {number} from */
  spaceEnd(from) {
    let i = from;
    while (i < this.text.length && isSpace(this.text[i])) i++;
    return i;
  }
}

/**
 * AND makes both of its neighbours obligatory, as in the classic parser, and OR says of both that
 * they are not.
 * @param {Clause[]} clauses @param {string} operator @param {Clause} next
 */
function join(clauses, operator, next) {
  const last = clauses[clauses.length - 1];
  clauses.push(next);
  for (const clause of operator === "" ? [] : [last, next]) {
    if (clause?.occur !== "should" && clause?.occur !== "alternative") continue;
    clause.occur = operator === "AND" ? "must" : "alternative";
  }
}

/** @param {Clause[]} clauses @returns {Node & {kind: "group"}} */
const group = (clauses) => ({ kind: "group", clauses: narrowing(withoutFillers(clauses)) });

/**
 * Dates, durations and severities beside words narrow what these find, as filters do; several of
 * one field are alternatives. Where OR stands between them and a word, they widen. The twin of
 * Conditions.java.
 * @param {Clause[]} clauses @returns {Clause[]}
 */
function narrowing(clauses) {
  /** @type {Map<string, Clause[]>} */
  const conditions = new Map();
  /** @type {Clause[]} */
  const narrowed = [];
  for (const { occur, node } of clauses) {
    const field = occur === "should" ? conditionOn(node) : "";
    if (field !== "") conditions.set(field, [...(conditions.get(field) ?? []), { occur, node }]);
    else narrowed.push({ occur: occur === "alternative" ? "should" : occur, node });
  }
  if (narrowed.length === 0 && conditions.size === 1) return clauses;
  for (const [first, ...more] of conditions.values()) {
    narrowed.push({ occur: "must", node: more.length > 0 ? { kind: "group", clauses: [first, ...more] } : first.node });
  }
  return narrowed;
}

/** The field of a condition; empty for what is none. @param {Node} node @returns {string} */
function conditionOn(node) {
  if (node.kind === "boosted") return conditionOn(node.node);
  if (node.kind === "everything") return "";
  if (node.kind !== "group") return node.field === "severity" || NUMBERS.includes(node.field) ? node.field : "";
  const [field, ...others] = new Set(node.clauses.map((clause) => conditionOn(clause.node)));
  return others.length > 0 ? "" : field ?? "";
}

/** The clauses without fillers, unless nothing else is asked for. @param {Clause[]} clauses */
const withoutFillers = (clauses) => (clauses.some(says) ? clauses.filter((clause) => !isFiller(clause)) : clauses);

/** @param {Clause} clause */
const says = (clause) => clause.occur !== "not" && !isFiller(clause) && !isEmpty(clause.node);

/** A lone asterisk, say in a statement of SQL, is one as well. @param {Clause} clause */
function isFiller({ occur, node }) {
  if (occur === "must" || occur === "not") return false;
  if (node.kind !== "word" || node.field !== "") return node.kind === "everything";
  const [first, ...more] = tokens(node.text);
  return first !== undefined && more.length === 0 && FILLERS.has(first.surface);
}

/** Nothing but stop words and signs. @param {Node} node */
const isEmpty = (node) => (node.kind === "word" || node.kind === "phrase") && tokens(node.text).length === 0;

/** Without what begins with a question mark and has no letter behind it. @param {string} word */
function withoutQuestion(word) {
  const points = [...word];
  let end = points.length;
  while (end > 0 && points[end - 1] !== "*" && !isLetter(points[end - 1])) end--;
  const question = points.indexOf("?", end);
  return question < 0 ? word : points.slice(0, question).join("");
}

/** Whether a word of the index could look so: `https://a.b/c?x=1` is several words. @param {string} word */
function isPattern(word) {
  return /[*?]/.test(word)
    && [...word].every((c, i, all) => "*?-_&'.\u2019\u2010\u2011".includes(c) || isLetter(c)
      || ("/:,".includes(c) && [all[i - 1], all[i + 1]].every((near) => /^[*?0-9]$/.test(near ?? ""))));
}

/** Letters and digits of any script. @param {string} c */
const isLetter = (c) => kind(/** @type {number} */ (c.codePointAt(0))) !== 0;

/** @param {string} text */
function unquoted(text) {
  const bare = text.trim();
  return /^".*"$/.test(bare) && bare.length > 1 ? bare.slice(1, -1) : bare;
}
