import type { Change } from '../tree.ts';
import { blockScalars } from './blockScalars.ts';
import { escaped } from './escaped.ts';
import { inPlace } from './inPlace.ts';
import type { Standing } from './standing.ts';
import { unprintable } from './unprintable.ts';

type Write = (standing: Standing, text: string) => Iterable<Change>;

/** By the character that a scalar begins with; any other begins a plain one. */
const styles: Readonly<Record<string, Write>> = {
  '|': blockScalars,
  '>': blockScalars,
  '"': (standing, text) => (getsLines(standing, text) ? [] : [inPlace(standing, text, escaped)]),
  "'": (standing, text) => (isPlain(standing, text) ? [inPlace(standing, text, doubled)] : []),
};

/** Ways to write a text where a YAML scalar stands, the best first: in its own style, then in others. */
export function* yamlString(standing: Standing, text: string): Generator<Change> {
  const { from, to, text: whole } = standing;
  const style = styles[whole.charAt(from)] ?? plain;
  yield* style(standing, text);
  if (text.includes('\n')) yield* blockScalars(standing, text);
  const length = /[ \t\r\n]*$/.exec(whole.slice(from, to))!.index;
  yield { from, to: from + length, text: `"${escaped(text)}"` };
}

function plain(standing: Standing, text: string): readonly Change[] {
  const { from, to } = standing;
  return isPlain(standing, text) ? [{ from, to, text }] : [];
}

function doubled(text: string): string {
  return text.replaceAll("'", "''");
}

/** Whether a text may stand without escapes. */
function isPlain(standing: Standing, text: string): boolean {
  return !getsLines(standing, text) && !unprintable.test(text);
}

/** Whether a text of one line gets more: they are read line by line. */
function getsLines({ node }: Standing, text: string): boolean {
  return text.includes('\n') && !String(node.value).includes('\n');
}
