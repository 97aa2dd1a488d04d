// @ts-check
/** A program from the browser's cache that is older than the index gives way to the new one. */

const KEY = "afterword.renewed";

/**
 * Fetches the programs anew and loads the page again, once only.
 * @param {URL} base the folder of the programs @param {string[]} programs
 * @returns {Promise<boolean>} whether the page is about to be loaded
 */
export async function renew(base, programs) {
  if (!markOnce()) return false;
  try {
    await Promise.all(programs.map((name) => fetch(new URL(name, base), { cache: "reload" })));
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** The programs fit, so that they may be renewed another time. */
export function fits() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Without storage nothing was ever renewed.
  }
}

function markOnce() {
  try {
    if (sessionStorage.getItem(KEY)) return false;
    sessionStorage.setItem(KEY, "1");
    return true;
  } catch {
    return false;
  }
}
