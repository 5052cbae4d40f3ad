/** What YAML does not hold as it is, outside double quotes; and line ends other than `\n`. */
export const unprintable = /[\u2028\u2029\ufeff\ufffe\uffff]|(?![\n\t])[\p{Cc}\p{Cs}]/u;
