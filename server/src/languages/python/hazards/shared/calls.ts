import type { Range } from '../../../language.ts';
import type { Token } from '../../token.ts';

/** A call in a source, from the head of what is called to its closing parenthesis. */
export interface Call extends Range {
  /** In full through the imports, such as `os.path.join`; `.name` after a value; empty for what the source defines. */
  readonly name: string;
  /** As it is written. */
  readonly written: string;
  /** Indices of the tokens where it begins, and of its parentheses. */
  readonly head: number;
  readonly open: number;
  readonly close: number;
}

/** All calls, in the order of their parentheses. */
export function callsOf(
  tokens: readonly Token[],
  partners: readonly number[],
  fullName: (written: string) => string,
): Call[] {
  const calls: Call[] = [];
  for (let open = 1; open < tokens.length; open++) {
    const close = partners[open] ?? -1;
    if (close < open || tokens[open]?.text !== '(' || tokens[open - 1]?.kind !== 'name') continue;
    const head = headOf(tokens, open - 1);
    const before = tokens[head - 1]?.text;
    if (before === 'def' || before === 'class') continue;
    const parts = tokens.slice(head, open).map(({ text }) => text);
    const written = (before === '.' ? ['.', ...parts] : parts).join('');
    const name = before === '.' ? written : fullName(written);
    calls.push({ name, written, head, open, close, from: tokens[head]!.from, to: tokens[close]!.to });
  }
  return calls;
}

/** The first of the names with dots between them that end at `last`. */
function headOf(tokens: readonly Token[], last: number): number {
  let head = last;
  while (tokens[head - 1]?.text === '.' && tokens[head - 2]?.kind === 'name') head -= 2;
  return head;
}
