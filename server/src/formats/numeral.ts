/** A text that is one decimal number and nothing else. */
export const numeral = /^\s*[-+]?(?:\d+(?:[.,]\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
