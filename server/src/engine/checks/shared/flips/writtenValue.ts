import { say } from '../../../../languages/message.ts';
import type { From, Taken } from '../from.ts';
import { quoted } from '../quoted.ts';
import type { Repair } from './repair.ts';
import { replacedText } from './replacedText.ts';

/** Writes a value where `from` takes it: in place of what it took, else where it would look. */
export function writtenValue(text: string, from: From, taken: Taken, wanted: string): readonly Repair[] {
  if (!('absent' in taken)) return [replacedText(text, taken, wanted)];
  const written = typeof from === 'string' ? ends[from](wanted) : 'after' in from ? `${from.after} ${wanted}` : '';
  if (written === '') return [];
  const end = {
    from: text.length,
    to: text.length,
    text: `${text === '' || text.endsWith('\n') ? '' : '\n'}${written}`,
  };
  return [{ sentences: [say`Add ${quoted(written)}.`], edits: [end] }];
}

const ends: Readonly<Record<Extract<From, string>, (wanted: string) => string>> = {
  whole: (wanted) => wanted,
  first: (wanted) => wanted,
  last: (wanted) => wanted,
  only: (wanted) => wanted,
  fence: (wanted) => `\`\`\`\n${wanted}\n\`\`\``,
};
