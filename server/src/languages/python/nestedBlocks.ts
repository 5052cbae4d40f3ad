import type { Block, Statement } from './tree.ts';

/** The blocks in a statement, those of functions and classes included. */
export function nestedBlocks(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches, ...present(statement.otherwise)];
    case 'loop':
      return [statement.body, ...present(statement.otherwise)];
    case 'try':
      return [statement.body, ...statement.handlers, ...present(statement.otherwise), ...present(statement.last)];
    case 'match':
      return statement.cases;
    case 'with':
    case 'function':
    case 'class':
      return [statement.body];
    default:
      return [];
  }
}

/** All statements of a block and of the blocks in it, but for those of the functions and classes in it. */
export function* statementsOf(block: Block): Iterable<Statement> {
  for (const statement of block) {
    yield statement;
    if (statement.kind === 'function' || statement.kind === 'class') continue;
    for (const inner of nestedBlocks(statement)) yield* statementsOf(inner);
  }
}

function present(block: Block | undefined): readonly Block[] {
  return block ? [block] : [];
}
