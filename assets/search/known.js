// @ts-check
/**
 * What index.json held when the site was built. A published engine has it, so that it need not wait
 * for that file before it asks for words; whether it is still true, that file says.
 * @type {import("./store.js").Entry | null}
 */
export const known = null;
