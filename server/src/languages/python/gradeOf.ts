import { statementsOf } from './nestedBlocks.ts';
import type { Block, FunctionStatement } from './tree.ts';

/** How a module defines `grade`: the last `def` of it, some other way (`grade = …`, an import, a class), or not. */
export function gradeOf(body: Block): FunctionStatement | 'other' | undefined {
  let grade: FunctionStatement | 'other' | undefined;
  for (const statement of statementsOf(body)) {
    if (statement.kind === 'function' && statement.name.name === 'grade') grade = statement;
    else if (statement.kind === 'class' && statement.name.name === 'grade') grade = 'other';
    else if (statement.kind === 'assign' && statement.names.includes('grade')) grade = 'other';
    else if (statement.kind === 'import' && statement.modules.some(({ binds }) => binds.includes('grade')))
      grade = 'other';
  }
  return grade;
}
