// @ts-check
/**
 * Splits text into words: "kube-apiserver failed" gives kube, apiserver, kubeapiserver as a whole,
 * and failed with the stem fail. The twin of Analysis.java; a test holds the two together.
 */
import { stem } from "./stem.js";

/** A word of a text. Its stem is found when somebody asks: most words of an excerpt need none. */
export class Token {
  /**
   * @param {string} surface as written, without case and accents
   * @param {number} position counts words; a stop word takes a place as well
   * @param {number} start in the text, in UTF-16 units @param {number} end
   * @param {boolean} whole an identifier in one piece, whose parts are tokens of their own
   */
  constructor(surface, position, start, end, whole) {
    this.surface = surface;
    this.position = position;
    this.start = start;
    this.end = end;
    this.whole = whole;
  }

  get stem() {
    return stem(this.surface);
  }
}

const OTHER = 0;
const WORD = 1;
const CJK = 2;

const LONGEST_TERM = 64;
const MOST_PARTS = 8;

const STOP_WORDS = new Set(
  ("a an and are as at be but by for if in into is it no not of on or such that the their then "
    + "there these they this to was will with").split(" "),
);

const CJK_RANGES = [
  0x1100, 0x11ff, 0x3005, 0x3007, 0x3041, 0x3096, 0x3099, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff,
  0x3105, 0x312f, 0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7af, 0xf900, 0xfaff,
  0xff66, 0xff9f, 0x20000, 0x3ffff,
];

/** Nearly all of a text: what need not be looked at letter by letter. */
const PLAIN_WORD = /^[A-Za-z]?[a-z]*$/;
const PLAIN_RUN = /[A-Za-z0-9]*/y;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** @param {number} point a code point */
export function kind(point) {
  if (point < 0x80) return isLetter(point) || isDigit(point) ? WORD : OTHER;
  for (let i = 0; point >= 0x1100 && i < CJK_RANGES.length; i += 2) {
    if (point >= CJK_RANGES[i] && point <= CJK_RANGES[i + 1]) return CJK;
  }
  return WORD_CHARACTER.test(String.fromCodePoint(point)) ? WORD : OTHER;
}

/** @param {number} c */
export const isDigit = (c) => c >= 48 && c <= 57;
/** @param {number} c */
const isLower = (c) => c >= 97 && c <= 122;
/** @param {number} c */
const isUpper = (c) => c >= 65 && c <= 90;
/** @param {number} c */
const isLetter = (c) => isLower(c) || isUpper(c);

/** Without case, accents and differences of width. @param {string} text */
export function fold(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase()
    .replace(/\u03c2/g, "\u03c3");
}

/**
 * The words of a text in their order; an identifier in one piece comes before its parts.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  return new Analysis(text).run();
}

class Analysis {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** @type {Token[]} */
    this.tokens = [];
    this.position = 0;
  }

  run() {
    const text = this.text;
    let i = 0;
    while (i < text.length) {
      const point = /** @type {number} */ (text.codePointAt(i));
      const what = kind(point);
      if (what === WORD) {
        const end = this.chunkEnd(i);
        this.chunk(i, end);
        i = end;
      } else if (what === CJK) {
        const end = this.runEnd(i, CJK);
        this.pairs(i, end);
        i = end;
      } else {
        i += size(point);
      }
    }
    return this.tokens;
  }

  /** @param {number} from @param {number} what */
  runEnd(from, what) {
    PLAIN_RUN.lastIndex = from;
    let i = what === WORD && PLAIN_RUN.test(this.text) ? PLAIN_RUN.lastIndex : from;
    while (i < this.text.length) {
      const point = /** @type {number} */ (this.text.codePointAt(i));
      if (kind(point) !== what) break;
      i += size(point);
    }
    return i;
  }

  /** @param {number} from */
  chunkEnd(from) {
    let end = this.runEnd(from, WORD);
    while (end + 1 < this.text.length && this.joins(end)) end = this.runEnd(end + 1, WORD);
    return end;
  }

  /** Whether the character at i keeps its two neighbours together. @param {number} i */
  joins(i) {
    const next = /** @type {number} */ (this.text.codePointAt(i + 1));
    if (kind(next) !== WORD) return false;
    const c = this.text[i];
    if ("-_&'\u2019\u2010\u2011".includes(c)) return true;
    if (c === ".") return isDigit(next) || isLower(next);
    return "/:,".includes(c) && isDigit(next) && isDigit(this.text.charCodeAt(i - 1));
  }

  /** @param {number} start @param {number} end */
  chunk(start, end) {
    const word = this.text.slice(start, end);
    if (PLAIN_WORD.test(word)) {
      this.word(word.toLowerCase(), start, end);
      return;
    }
    const parts = this.parts(start, end);
    if (parts.length > 1 && parts.length <= MOST_PARTS) this.whole(parts, start, end);
    for (const [from, to] of parts) this.word(fold(this.withoutApostrophes(from, to)), from, to);
  }

  /** @param {string} surface @param {number} start @param {number} end */
  word(surface, start, end) {
    if (!STOP_WORDS.has(surface)) this.add(surface, start, end, false);
    this.position++;
  }

  /** @param {number[][]} parts @param {number} start @param {number} end */
  whole(parts, start, end) {
    let joined = "";
    for (const [from, to] of parts) {
      const piece = fold(this.withoutApostrophes(from, to));
      const betweenDigits = joined !== "" && piece !== ""
        && isDigit(joined.charCodeAt(joined.length - 1)) && isDigit(piece.charCodeAt(0));
      joined += (betweenDigits ? "." : "") + piece;
    }
    this.add(joined, start, end, true);
  }

  /** @param {string} surface @param {number} start @param {number} end @param {boolean} whole */
  add(surface, start, end, whole) {
    if (surface === "" || surface.length > LONGEST_TERM) return;
    this.tokens.push(new Token(surface, this.position, start, end, whole));
  }

  /** Start and end of each part of a chunk. @param {number} start @param {number} end */
  parts(start, end) {
    /** @type {number[][]} */
    const parts = [];
    let from = start;
    for (let i = start; i < end; i++) {
      const c = this.text.charCodeAt(i);
      const splits = c < 0x80 ? kind(c) === OTHER && c !== 39 : c === 0x2010 || c === 0x2011;
      if (splits) {
        this.humps(parts, from, i);
        from = i + 1;
      }
    }
    this.humps(parts, from, end);
    return parts;
  }

  /**
   * Splits OutOfMemory and HTTP503, but not iOS, APIs or s3.
   * @param {number[][]} parts @param {number} start @param {number} end
   */
  humps(parts, start, end) {
    let from = start;
    for (let i = start + 2; i <= end - 2; i++) {
      if (this.isHump(i, from, start, end)) {
        parts.push([from, i]);
        from = i;
      }
    }
    parts.push([from, end]);
  }

  /** @param {number} i @param {number} from @param {number} start @param {number} end */
  isHump(i, from, start, end) {
    const at = (/** @type {number} */ k) => this.text.charCodeAt(k);
    if (i - from < 2) return false;
    if (isDigit(at(i))) {
      return isLetter(at(i - 1)) && this.all(start, i, isLetter) && this.all(i, end, isDigit);
    }
    if (!isUpper(at(i))) return false;
    const lowerBefore = isLower(at(i - 1));
    const lowerAfter = isUpper(at(i - 1)) && i + 2 < end && isLower(at(i + 1)) && isLower(at(i + 2));
    return lowerBefore || lowerAfter;
  }

  /** @param {number} start @param {number} end @param {(c: number) => boolean} test */
  all(start, end, test) {
    for (let i = start; i < end; i++) if (!test(this.text.charCodeAt(i))) return false;
    return true;
  }

  /** @param {number} start @param {number} end */
  withoutApostrophes(start, end) {
    const word = this.text.slice(start, end);
    return (word.length > 2 ? word.replace(/['\u2019][sS]$/, "") : word).replace(/['\u2019]/g, "");
  }

  /** Chinese, Japanese and Korean by pairs of characters. @param {number} start @param {number} end */
  pairs(start, end) {
    const text = this.text;
    const next = (/** @type {number} */ i) => i + size(/** @type {number} */ (text.codePointAt(i)));
    let first = start;
    let second = next(start);
    if (second >= end) {
      this.add(fold(text.slice(start, end)), start, end, false);
      this.position++;
      return;
    }
    while (second < end) {
      const third = next(second);
      this.add(fold(text.slice(first, third)), first, third, false);
      this.position++;
      first = second;
      second = third;
    }
  }
}

/** @param {number} point */
const size = (point) => (point > 0xffff ? 2 : 1);

/**
 * What a word of a query consists of: single words, and identifiers with their parts behind them.
 * @param {string} text
 * @returns {Token[][]}
 */
export function pieces(text) {
  /** @type {Token[][]} */
  const found = [];
  let end = -1;
  for (const token of tokens(text)) {
    if (token.whole) {
      found.push([]);
      end = token.end;
    }
    if (token.end <= end) found[found.length - 1].push(token);
    else found.push([token]);
  }
  return found;
}

/** The words without identifiers in one piece. @param {string} text */
export function parts(text) {
  return tokens(text).filter((token) => !token.whole);
}

/**
 * A pattern as identifiers are kept: us-east* becomes useast*.
 * @param {string} text
 */
export function pattern(text) {
  const folded = fold(text);
  let kept = "";
  for (let i = 0; i < folded.length; ) {
    const point = /** @type {number} */ (folded.codePointAt(i));
    const character = String.fromCodePoint(point);
    if (character === "*" || character === "?" || kind(point) !== OTHER) kept += character;
    else if (betweenDigits(folded, i)) kept += ".";
    i += size(point);
  }
  return kept;
}

/** @param {string} text @param {number} i */
function betweenDigits(text, i) {
  return i > 0 && isDigit(text.charCodeAt(i - 1)) && /^[0-9*?]?$/.test(text.charAt(i + 1));
}
