import { type Message, say } from '../../languages/message.ts';
import type { ImportFormat } from './importFormat.ts';
import { imports } from './index.ts';
import type { Parsed } from './parsed.ts';

/** How sure a format has to be of a file that no one named it for. */
const least = 0.5;

/** The format that is named, else the one that is surest of the file; or why there is none. */
export function formatOf(file: Parsed, from: string | undefined): ImportFormat | { readonly refused: Message } {
  const format = from === undefined ? detected(file) : imports.find(({ name }) => name === from);
  if (format) return format;
  const names = imports.map(({ name }) => name).join(', ');
  return { refused: from === undefined ? unknown(names) : say`There is no format \`${from}\`. There are: ${names}.` };
}

function unknown(names: string): Message {
  return say`The file has no format that is known. Name one with \`--from\`: ${names}.`;
}

function detected(file: Parsed): ImportFormat | undefined {
  const certainties = imports.map((format) => ({ format, certainty: format.detect(file) }));
  const best = Math.max(...certainties.map(({ certainty }) => certainty));
  return best < least ? undefined : certainties.find(({ certainty }) => certainty === best)?.format;
}
