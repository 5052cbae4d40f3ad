import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import { blockRange } from '../blockRange.ts';
import { nestedBlocks, statementsOf } from '../nestedBlocks.ts';
import type { Block, Statement, TryStatement } from '../tree.ts';
import { constantOf } from './shared/constantOf.ts';
import type { Scan } from './shared/scan.ts';

/** Handlers of any exception at all that do nothing, so that a high score set before the `try` is returned after it. */
export function keptScore(scan: Scan): LanguageFault[] {
  if (!scan.grade) return [];
  return blocksIn(scan.grade.body).flatMap((block) =>
    block.flatMap((each, at) =>
      each.kind === 'try' ? kept(scan, each, block.slice(Math.max(0, at - near), at), block[at + 1]) : [],
    ),
  );
}

/** Statements before a `try` that are looked at. */
const near = 50;

function blocksIn(block: Block): readonly Block[] {
  const inner = block.flatMap((each) => (each.kind === 'function' || each.kind === 'class' ? [] : nestedBlocks(each)));
  return [block, ...inner.flatMap(blocksIn)];
}

function kept(scan: Scan, tried: TryStatement, before: Block, next?: Statement): LanguageFault[] {
  const { source } = scan.module;
  const name = returnedName(source, next);
  if (name === undefined || tried.last || !speaksOf(source, tried.body, name)) return [];
  const score = scoreBefore(source, before, name);
  if (score === undefined || score <= 0.5) return [];
  const idle = tried.handlers.filter((handler, at) => tried.broad[at] && isIdle(source, handler));
  return idle.map((handler) => {
    const message = say`Any exception at all keeps \`${name}\` at ${String(score)}, as it was set before: a model that makes the grader fail is rewarded for it.`;
    return { code: 'python-generous-except', severity: 'warning', ...blockRange(handler), message };
  });
}

/** The name that is returned right after, perhaps as a float. */
function returnedName(source: string, next: Statement | undefined): string | undefined {
  if (next?.kind !== 'return' || !next.value) return undefined;
  return /^(?:float\()?(\w+)\)?$/.exec(source.slice(next.value.from, next.value.to))?.[1];
}

function speaksOf(source: string, block: Block, name: string): boolean {
  const set = [...statementsOf(block)].some((each) => each.kind === 'assign' && each.names.includes(name));
  const { from, to } = blockRange(block);
  return set || new RegExp(`\\b${name}\\s*[-*/]=`).test(source.slice(from, to));
}

/** The constant that the last statement to name the score sets it to. */
function scoreBefore(source: string, before: Block, name: string): number | undefined {
  const last = before.findLast((each) => {
    const { from, to } = blockRange([each]);
    return new RegExp(`\\b${name}\\b`).test(source.slice(from, to));
  });
  if (last?.kind !== 'assign' || !last.names.includes(name)) return undefined;
  const sign = source.indexOf('=', last.from);
  return constantOf(source, { from: sign + 1, to: last.to });
}

function isIdle(source: string, handler: Block): boolean {
  return handler.every((each) => source.slice(each.from, each.to) === 'pass');
}
