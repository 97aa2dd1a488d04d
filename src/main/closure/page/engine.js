/** Stands for the engine while the search page is compiled: that is a file of its own. */
export const { IndexProblem, OtherFormat, openIndex } = compiledEngine;
