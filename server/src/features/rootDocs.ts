import { say } from '../languages/message.ts';
import { fieldsUnder } from './fieldsUnder.ts';
import type { Seen } from './seen.ts';

/** What an argument of `grade` is, with the fields that it has in the samples. */
export function rootDocs(seen: Seen, root: 'sample' | 'item'): string {
  const names = fieldsUnder(seen, root).slice(0, 20);
  const listed = names.map((name) => `\`${name}\``).join(', ');
  const fields = listed && seen.words(say`It has: ${listed}.`);
  return [seen.words(meanings[root]), fields].filter(Boolean).join('\n\n');
}

const meanings = {
  sample: say`What the model gave, as a dictionary.`,
  item: say`The row of the data, as a dictionary.`,
};
