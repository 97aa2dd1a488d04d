// @ts-check
/** The searches that somebody came back to a result of; they stay on this device. */

const KEY = "afterword.recent-searches";
const MOST = 8;
const LONGEST = 200;

/** The newest first. @returns {string[]} */
export function recentSearches() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** @param {string} query */
export function remember(query) {
  const q = query.trim();
  if (q === "" || q.length > LONGEST) return;
  keep([q, ...recentSearches().filter((each) => each !== q)].slice(0, MOST));
}

export function forgetSearches() {
  keep([]);
}

/** @param {string[]} searches */
function keep(searches) {
  try {
    if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage there is no list; nothing else is lost.
  }
}
