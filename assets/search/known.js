// @ts-check
/**
 * What index.json held when the site was built. A published engine begins with it, so that it need
 * not wait for that file before it asks for words.
 * @type {import("./store.js").Entry | null}
 */
// @ts-expect-error nothing declares it where the modules lie
export const known = typeof AFTERWORD_INDEX === "undefined" ? null : AFTERWORD_INDEX;
