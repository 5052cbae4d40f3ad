import { nestedBlocks } from './nestedBlocks.ts';
import type { Block, Statement, TryStatement } from './tree.ts';

/** The end of the block can be reached, as far as its form tells; where only values tell, the answer is no. */
export function fallsThrough(block: Block): boolean {
  return block.every(completes);
}

function completes(statement: Statement): boolean {
  switch (statement.kind) {
    case 'return':
    case 'raise':
      return false;
    case 'if':
      return !statement.otherwise || statement.branches.some(fallsThrough) || fallsThrough(statement.otherwise);
    case 'loop':
      if (hasBreak(statement.body)) return true;
      return !statement.endless && (!statement.otherwise || fallsThrough(statement.otherwise));
    case 'with':
      return fallsThrough(statement.body);
    case 'match':
      return statement.cases.some(fallsThrough);
    case 'try':
      return tryCompletes(statement);
    default:
      return true;
  }
}

function tryCompletes({ body, handlers, otherwise, last }: TryStatement): boolean {
  if (last && !fallsThrough(last)) return false;
  return (fallsThrough(body) && (!otherwise || fallsThrough(otherwise))) || handlers.some(fallsThrough);
}

/** A `break` of the loop itself, or of its `else` in a loop within. */
function hasBreak(body: Block): boolean {
  for (const statement of body) {
    if (statement.kind === 'break') return true;
    if (statement.kind === 'loop') {
      if (statement.otherwise && hasBreak(statement.otherwise)) return true;
    } else if (statement.kind !== 'function' && statement.kind !== 'class' && innerBreak(statement)) return true;
  }
  return false;
}

function innerBreak(statement: Statement): boolean {
  return nestedBlocks(statement).some(hasBreak);
}
