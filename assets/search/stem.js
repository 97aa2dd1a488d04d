// @ts-check
/**
 * Porter's algorithm for English ("An algorithm for suffix stripping", 1980), with the two later
 * rules of its author that Lucene has as well: -bli becomes -ble, and -logi becomes -log.
 */

/** @type {Map<string, string>} */
const cache = new Map();

const STEP_2 = [
  ["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"],
  ["bli", "ble"], ["alli", "al"], ["entli", "ent"], ["eli", "e"], ["ousli", "ous"],
  ["ization", "ize"], ["ation", "ate"], ["ator", "ate"], ["alism", "al"], ["iveness", "ive"],
  ["fulness", "ful"], ["ousness", "ous"], ["aliti", "al"], ["iviti", "ive"], ["biliti", "ble"],
  ["logi", "log"],
];
const STEP_3 = [
  ["icate", "ic"], ["ative", ""], ["alize", "al"], ["iciti", "ic"], ["ical", "ic"], ["ful", ""],
  ["ness", ""],
];
const STEP_4 = [
  "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
  "ism", "ate", "iti", "ous", "ive", "ize",
];

/**
 * The stem of a folded word; anything but plain English letters is its own stem.
 * @param {string} surface
 * @returns {string}
 */
export function stem(surface) {
  if (!/^[a-z]{3,}$/.test(surface)) return surface;
  let known = cache.get(surface);
  if (known === undefined) {
    if (cache.size > 20000) cache.clear();
    known = porter(surface);
    cache.set(surface, known);
  }
  return known;
}

/** @param {string} word */
function porter(word) {
  return step5(step4(step3(step2(step1c(step1b(step1a(word)))))));
}

/** @param {string} word @param {number} i */
function isConsonant(word, i) {
  const c = word[i];
  if (c === "y") return i === 0 || !isConsonant(word, i - 1);
  return !"aeiou".includes(c);
}

/** How many times a vowel is followed by a consonant. @param {string} word */
function measure(word) {
  let count = 0;
  let vowel = false;
  for (let i = 0; i < word.length; i++) {
    const consonant = isConsonant(word, i);
    if (consonant && vowel) count++;
    vowel = !consonant;
  }
  return count;
}

/** @param {string} word */
function hasVowel(word) {
  for (let i = 0; i < word.length; i++) if (!isConsonant(word, i)) return true;
  return false;
}

/** @param {string} word */
function endsDouble(word) {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** Consonant, vowel, consonant, the last not w, x or y. @param {string} word */
function endsShort(word) {
  const last = word.length - 1;
  return last > 1 && isConsonant(word, last) && !isConsonant(word, last - 1)
    && isConsonant(word, last - 2) && !"wxy".includes(word[last]);
}

/** @param {string} word @param {string} end */
function without(word, end) {
  return word.slice(0, word.length - end.length);
}

/** @param {string} word */
function step1a(word) {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** @param {string} word */
function step1b(word) {
  if (word.endsWith("eed")) {
    return measure(without(word, "eed")) > 0 ? word.slice(0, -1) : word;
  }
  for (const end of ["ed", "ing"]) {
    if (word.endsWith(end)) {
      const base = without(word, end);
      return hasVowel(base) ? repaired(base) : word;
    }
  }
  return word;
}

/** @param {string} base */
function repaired(base) {
  if (/(?:at|bl|iz)$/.test(base)) return base + "e";
  if (endsDouble(base)) return /[lsz]$/.test(base) ? base : base.slice(0, -1);
  return measure(base) === 1 && endsShort(base) ? base + "e" : base;
}

/** @param {string} word */
function step1c(word) {
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? word.slice(0, -1) + "i" : word;
}

/** @param {string} word */
function step2(word) {
  return replaced(word, STEP_2);
}

/** @param {string} word */
function step3(word) {
  return replaced(word, STEP_3);
}

/** @param {string} word @param {string[][]} rules */
function replaced(word, rules) {
  for (const [end, instead] of rules) {
    if (word.endsWith(end)) {
      const base = without(word, end);
      return measure(base) > 0 ? base + instead : word;
    }
  }
  return word;
}

/** @param {string} word */
function step4(word) {
  let longest = "";
  for (const end of STEP_4) {
    if (word.endsWith(end) && end.length > longest.length) longest = end;
  }
  const base = without(word, longest);
  if (longest === "" || measure(base) <= 1) return word;
  return longest === "ion" && !/[st]$/.test(base) ? word : base;
}

/** @param {string} word */
function step5(word) {
  let result = word;
  if (result.endsWith("e")) {
    const base = result.slice(0, -1);
    const m = measure(base);
    if (m > 1 || (m === 1 && !endsShort(base))) result = base;
  }
  if (result.endsWith("ll") && measure(result.slice(0, -1)) > 1) result = result.slice(0, -1);
  return result;
}
