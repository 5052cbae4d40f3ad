/** The encodings in which tokens can be counted, with the models that read text so. */
export const encodings = {
  o200k_base: 'GPT-4o, GPT-4.1, GPT-5 and the o-series (default).',
  cl100k_base: 'GPT-4 and GPT-3.5.',
} as const;

/** How text becomes tokens, by the name that `tiktoken` gives it. */
export type Encoding = keyof typeof encodings;
