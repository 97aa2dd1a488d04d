// @ts-check
/** Makes and finds elements of the search page. Text is only ever text, never markup. */

/** @template {HTMLElement} T @param {string} id @returns {T} */
export function find(id) {
  return /** @type {T} */ (document.getElementById(id));
}

/**
 * An element; its children are text or elements.
 * @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {string} label @param {() => void} action @param {Record<string, string>} attributes */
export function button(label, action, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", action);
  return made;
}

/** Sets a text only where it changes, so that a screen reader says it once. @param {HTMLElement} place @param {string} text */
export function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
