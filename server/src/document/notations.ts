import { quote } from './quote.ts';
import { readers } from './readers/index.ts';
import type { Reader } from './tree.ts';

/** One way to write a spec. */
export interface Notation {
  readonly name: 'json' | 'yaml';
  readonly reader: Reader;
  /** A string as this notation writes it. */
  readonly quote: (text: string) => string;
}

/** The notations by name. */
export const notations: Readonly<Record<Notation['name'], Notation>> = {
  json: { name: 'json', reader: readers.json, quote: quote.json },
  yaml: { name: 'yaml', reader: readers.yaml, quote: quote.yaml },
};
