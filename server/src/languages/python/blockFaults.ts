import type { Range } from '../language.ts';
import { type Message, say } from '../message.ts';
import { fail, named, peek, previous, type Reader, take } from './reader.ts';
import { strayToken } from './unexpected.ts';

/** Reports a fault of a statement whose lines are read; the place stays. */
export function reportBehind(reader: Reader, statement: Range, range: Range, message: Message): void {
  const { at } = reader;
  reader.start = statement.from;
  reader.at = Math.max(0, at - 1);
  fail(reader, range, message);
  reader.at = at;
  reader.broken = false;
}

/** Reads the `:` before a block, or reports that it is missing; `what` names the block's owner. */
export function expectColon(reader: Reader, what: string): void {
  if (take(reader, ':')) return;
  const { kind, text } = peek(reader);
  const { from, to } = previous(reader);
  const repair = { title: say`Add \`:\``, edits: [{ from: to, to, text: ':' }] };
  const missing = say`A \`:\` is missing at the end of this ${what}.`;
  if (kind === 'newline' || kind === 'end') fail(reader, { from, to }, missing, repair);
  else
    strayToken(
      reader,
      text === '=' ? undefined : say`A \`:\` is expected after this ${what}, not ${named(peek(reader))}.`,
    );
}
