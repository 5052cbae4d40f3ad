import type { Node } from '../compile.ts';
import { ownKeys } from './rowValue.ts';

/** What names the column of a node in filters and sortings; the whole is `reward`. */
export function columnKey({ id }: Pick<Node, 'id'>, isWhole: boolean): string {
  if (isWhole) return 'reward';
  return ownKeys.has(id) ? `criterion.${id}` : id;
}

/** All that a filter of the program's rows may name. */
export function filterKeys(program: readonly Node[]): readonly string[] {
  return [...program.slice(0, -1).map((node) => columnKey(node, false)), ...ownKeys];
}
