import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import { blockRange } from '../blockRange.ts';
import { fallsThrough } from '../fallsThrough.ts';
import { nestedBlocks, statementsOf } from '../nestedBlocks.ts';
import type { Block, Statement } from '../tree.ts';
import { type Scan, tokenAt } from './shared/scan.ts';

/** Loops without an end: `while True` with nothing inside that could leave it. */
export function endlessLoops(scan: Scan): LanguageFault[] {
  return [...loopsIn(scan.module.body)].filter((loop) => isEndless(scan, loop)).map(fault);
}

/** The loops that no `try` around them may end by an exception. */
function* loopsIn(block: Block): Iterable<Statement & { readonly kind: 'loop' }> {
  for (const statement of block) {
    if (statement.kind === 'loop') yield statement;
    const waits = statement.kind === 'try' && statement.handlers.length > 0 ? statement.body : undefined;
    for (const inner of nestedBlocks(statement)) if (inner !== waits) yield* loopsIn(inner);
  }
}

/** A `yield` leaves too, and so may a call that raises at the end of what it reads. */
function isEndless(scan: Scan, loop: Statement & { readonly kind: 'loop' }): boolean {
  if (!loop.endless || loop.body.length === 0 || fallsThrough([loop])) return false;
  const leaves = [...statementsOf(loop.body)].some(({ kind }) => kind === 'return' || kind === 'raise');
  if (leaves) return false;
  const { tokens } = scan.module;
  const { from, to } = blockRange(loop.body);
  const words = tokens.slice(tokenAt(scan.module, from), tokenAt(scan.module, to));
  return !words.some(({ text }) => /^(?:yield|await|next|exit|_exit|pop|popleft|get)$/.test(text));
}

function fault({ from }: Statement): LanguageFault {
  const message = say`Nothing leaves this loop: the service stops the grader after two minutes, and the row scores 0.`;
  return { code: 'python-endless-loop', severity: 'warning', from, to: from + 'while'.length, message };
}
